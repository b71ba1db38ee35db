/** Labelled texts: their format, and how they are read. The format and its rules are those of the citation guide. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CitationForm } from '../../core/citation/index.ts';

/** One mention as a person labelled it. */
interface Label {
  /** The words, byte for byte. */
  text: string;
  /** Which occurrence of the words it is, from 0. */
  nth?: number;
  form: CitationForm;
  number?: string;
  title?: string;
  year?: number;
  provisions?: string[];
  /** Finding it is welcome, missing it costs nothing. */
  optional?: boolean;
  /** The text does not settle which document is meant: an answer that a link could be made of is a wrong one. */
  unresolved?: boolean;
  /** Codes of the doubts that the text itself shows; none where absent. */
  doubts?: string[];
}

/** A label at its place, offsets in UTF-16 units. */
export interface PlacedLabel extends Label {
  start: number;
  end: number;
}

export interface LabelledText {
  id: string;
  text: string;
  citations: PlacedLabel[];
}

/** A set of labelled texts under the name that tables show. */
export interface LabelledSet {
  name: string;
  texts: LabelledText[];
}

/** The set of the project's own, a file for each form or trap. */
const OWN = join(import.meta.dirname, 'labelled');
/** The development corpus, which lies beside the checkout where there is one. */
export const CORPUS = join(import.meta.dirname, '../../../shared/corpus/dev.ndjson');

/** Reads NDJSON of labelled texts. Throws where a label's words are not in its text, or an id comes twice. */
function readLabelled(file: string): LabelledText[] {
  const ids = new Set<string>();
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const row = JSON.parse(line) as { id: string; text: string; citations: Label[] };
      if (ids.has(row.id)) throw new Error(`${basename(file)}: the id ${row.id} comes twice`);
      ids.add(row.id);
      return { id: row.id, text: row.text, citations: row.citations.map((label) => place(row, label)) };
    });
}

function place({ id, text }: { id: string; text: string }, label: Label): PlacedLabel {
  let start = -1;
  for (let n = 0; n <= (label.nth ?? 0); n += 1) {
    start = text.indexOf(label.text, start + 1);
    if (start < 0) throw new Error(`${id}: «${label.text}» (${label.nth ?? 0}) is not in the text`);
  }
  return { ...label, start, end: start + label.text.length };
}

/** The project's own set, file by file, in the order of their names. */
export function ownSets(): LabelledSet[] {
  const sets = globSync(join(OWN, '*.ndjson'))
    .sort()
    .map((file) => ({ name: basename(file, '.ndjson'), texts: readLabelled(file) }));
  const ids = sets.flatMap(({ texts }) => texts.map(({ id }) => id));
  if (new Set(ids).size !== ids.length) throw new Error('an id comes twice in the labelled set');
  return sets;
}

/** The development corpus, or undefined where it is not here. */
export const developmentSet = (): LabelledSet | undefined =>
  existsSync(CORPUS) ? { name: 'dev', texts: readLabelled(CORPUS) } : undefined;
