import type { MarkState, Unmarked } from '../../core/annotation/types.ts';
import { PageSheet } from './look.ts';

const NAMES = {
  known: 'danchieu',
  unresolved: 'danchieu-unresolved',
  doubted: 'danchieu-doubted',
} as const;

/** As the links look; nothing that moves the text may be said of a highlight. */
const RULES = `
::highlight(${NAMES.known}){text-decoration:underline 1px}
::highlight(${NAMES.unresolved}){text-decoration:underline 1px dotted}
::highlight(${NAMES.doubted}){text-decoration:underline 1px wavy}
`;

/** Shows citations where no links can stand, without a change to the page: its own script renders it as it likes. */
export class Highlights {
  readonly #sheet: PageSheet;

  constructor(page: Document) {
    this.#sheet = new PageSheet(page);
  }

  /** Shows these and no others. */
  show(unmarked: readonly Unmarked[], stateOf: (index: number) => MarkState | undefined): void {
    this.clear();
    if (unmarked.length === 0) return;
    this.#sheet.put(RULES);
    const ranges = { known: [] as Range[], unresolved: [] as Range[], doubted: [] as Range[] };
    for (const { index, ranges: places } of unmarked) ranges[stateOf(index) ?? 'known'].push(...places);
    for (const kind of ['known', 'unresolved', 'doubted'] as const)
      if (ranges[kind].length > 0) CSS.highlights.set(NAMES[kind], new Highlight(...ranges[kind]));
  }

  clear(): void {
    this.#sheet.takeOff();
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
  }
}
