/**
 * What a value from outside must be, declared as data is: a reader that gives back what is known of the value, or throws a
 * TypeError whose message is the path of the first thing wrong. In place of a schema library, whose least part weighs a
 * quarter of the weather panel (its budget is 22 KB). Only own properties are looked at, whatever scripts of the page have
 * put on every object.
 */
export interface Shape<T> {
  (value: unknown, path: string): T;
  mayLack?: boolean;
}

/** A value that is good as it is. */
export function that<T>(isGood: (value: unknown) => boolean): Shape<T> {
  return (value, path) => {
    if (!isGood(value)) throw new TypeError(path);
    return value as T;
  };
}

/** A field that may be left out. */
export function maybe<T>(shape: Shape<T>): Shape<T> {
  return Object.assign((value: unknown, path: string) => shape(value, path), { mayLack: true });
}

/** A list of such values. */
export function listOf<T>(shape: Shape<T>, isGood: (length: number) => boolean = () => true): Shape<T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || !isGood(value.length)) throw new TypeError(path);
    return value.map((one: unknown, index) => shape(one, `${path}.${index}`));
  };
}

/** An object with these fields; others are left out. */
export function fields<T>(shapes: { [K in keyof T]-?: Shape<NonNullable<T[K]>> }): Shape<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null) throw new TypeError(path);
    const known = Object.entries<Shape<unknown>>(shapes).flatMap(([name, shape]) => {
      const field = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      return field === undefined && shape.mayLack
        ? []
        : [[name, shape(field, path === '' ? name : `${path}.${name}`)]];
    });
    return Object.fromEntries(known) as T;
  };
}
