/** A rule's end: the brace that closes what was opened. */
function ends(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(css.slice(start, at + 1).trim());
    start = at + 1;
  }
  return rules;
}

/** One rule with only those of its selectors that concern the widget; nothing where none does. */
function narrowed(rule: string, concerns: (selector: string) => boolean): string {
  const open = rule.indexOf('{');
  const head = rule.slice(0, open).trim();
  const body = rule.slice(open + 1, -1);
  if (head.startsWith('@keyframes')) return rule;
  if (head.startsWith('@')) {
    const inner = ends(body)
      .map((one) => narrowed(one, concerns))
      .filter(Boolean);
    return inner.length === 0 ? '' : `${head} {\n  ${inner.join('\n\n  ')}\n}`;
  }
  const selectors = head
    .split(',')
    .map((selector) => selector.trim())
    .filter(concerns);
  return selectors.length === 0 ? '' : `${selectors.join(',\n')} {${body}}`;
}

/**
 * Of the kit's sheet, the rules that keep the room of one widget.
 * @param css the whole of `danchieu.css`: rules, `@media` around rules, `@keyframes`; no commas or braces within selectors.
 * @param name the widget's name (`weather`).
 * @returns CSS; empty where no rule of the sheet reserves room for it.
 */
export function reserveRules(css: string, name: string): string {
  const own = new RegExp(`danchieu-${name}(?![-\\w])|data-danchieu='${name}'`);
  const any = /\[data-danchieu\]/;
  const bare = css.replace(/\/\*[^]*?\*\//g, '');
  const rules = ends(bare)
    .map((rule) => narrowed(rule, (selector) => own.test(selector) || any.test(selector)))
    .filter(Boolean);
  if (!rules.some((rule) => own.test(rule) && rule.includes('min-block-size'))) return '';
  return rules
    .filter(
      (rule) =>
        !rule.startsWith('@keyframes') || rules.some((other) => other !== rule && usesFrames(other, rule)),
    )
    .join('\n\n');
}

const usesFrames = (rule: string, frames: string): boolean =>
  rule.includes(`animation: ${/@keyframes\s+([\w-]+)/.exec(frames)?.[1] ?? ''}`);
