/**
 * Does some work while no property of the page's own making shows in `for … in` over every object: scripts of old portals
 * put theirs on `Object.prototype`, which the schema library takes for its own. All at once and back again, so that
 * nobody else sees it; what cannot be changed stays.
 * @param work must be done when it returns.
 */
export function withPlainObjects<T>(work: () => T): T {
  const added = Object.entries(Object.getOwnPropertyDescriptors(Object.prototype)).filter(
    ([, { enumerable, configurable }]) => enumerable && configurable,
  );
  const show = (enumerable: boolean) => {
    for (const [name] of added) Object.defineProperty(Object.prototype, name, { enumerable });
  };
  show(false);
  try {
    return work();
  } finally {
    show(true);
  }
}
