import {
  ENRICHED_ATTRIBUTE,
  MARK_ATTRIBUTE,
  STATE_ATTRIBUTE,
  WRITTEN_ATTRIBUTE,
} from '../annotation/types.ts';
import { planOf, type Plan } from '../annotation/plan.ts';
import { today } from '../locale/format.ts';
import { jsonLd, jsonLdText } from '../registry/json-ld.ts';
import type { Registry, ResolveContext } from '../registry/types.ts';
import { judge, type Judgement } from './judgement.ts';
import { isSame, type Inserted } from './likeness.ts';
import { readPage, type ReadOptions } from './page.ts';
import { placeIn } from './source-map.ts';
import { nodesOf, type MarkupElement, type MarkupNode, type MarkupText, type MarkupTree } from './tree.ts';

export interface WriteOptions extends ReadOptions {
  /** Without one, links lead to publishers' searches. */
  registry?: Registry | undefined;
  /** What is known of where the page stands; goes before what it tells of itself. */
  context?: ResolveContext;
  /** Registered name of the publisher that links lead to first. */
  prefer?: string | undefined;
  /** `false`: the page's own links stay as they are. */
  enrichLinks?: boolean;
  /** Describe what is cited in the head, as JSON-LD; needs a registry. */
  jsonLd?: boolean;
}

/** A page with its citations marked. */
export interface Written {
  source: string;
  judgements: Judgement[];
  /** Links put in, and links of the page's own that were marked. */
  links: number;
  /** Citations to be marked that were not, since the markup around them would read otherwise with a link in it. */
  unmarked: number;
}

/** Something to put into the source. */
interface Insertion {
  at: number;
  text: string;
}

/** A mark to be made: a pair of tags around words, or attributes on a link that is there. */
interface Mark {
  index: number;
  /** Where it stands in the document, so that the first of a citation's marks is its stop for the Tab key. */
  order: number;
  start: number;
  /** Absent for a link that is there. */
  end?: number;
  /** Nothing that the parser passed over stands inside. */
  whole: boolean;
}

type MarkupPlan = Plan<MarkupText, MarkupElement, MarkupNode>;

/** An own link's marks stand right behind `<a`. */
const LINK_START = 2;

/**
 * Puts links around a page's citations. Every other character of the source stays; broken HTML stays as broken. What
 * comes out is read again: without our links it must be the very page that went in, else the marks that spoil it are
 * left out.
 * @param source the file, without a byte order mark
 */
export async function writeLinks(source: string, options: WriteOptions = {}): Promise<Written> {
  const page = readPage(source, options);
  const context = { ...page.context, ...options.context };
  const judgements: Judgement[] = [];
  const readings: { marks: Mark[]; judged: Judgement[] }[] = [];
  let unmarked = 0;
  for (const reading of page.readings) {
    const judged = await judge(reading, options.registry, context, options.prefer);
    const mayEnrich = ({ attributes, tag }: MarkupElement): boolean =>
      options.enrichLinks !== false &&
      !attributes.has(MARK_ATTRIBUTE) &&
      tag !== undefined &&
      !page.tree.repeated.has(tag.start);
    const plan: MarkupPlan = planOf(reading.cited, reading.citations, mayEnrich);
    const { marks, lost } = marksOf(source, plan);
    unmarked += lost;
    judgements.push(...judged);
    readings.push({ marks, judged });
  }
  const head = options.jsonLd && options.registry ? [headData(page.tree, page.address, judgements)] : [];
  const write = (isWanted: (mark: Mark) => boolean): { source: string; links: number } | undefined => {
    const insertions = [...head];
    let links = 0;
    for (const { marks, judged } of readings) {
      const wanted = marks.filter(isWanted);
      links += wanted.length;
      insertions.push(...insertionsOf(wanted, judged));
    }
    if (insertions.length === 0) return { source, links: 0 };
    const written = insert(source, insertions);
    return isSame(page.tree, written) ? { source: written.source, links } : undefined;
  };
  const all = readings.reduce((sum, { marks }) => sum + marks.length, 0);
  const best = write(() => true) ?? write(({ whole }) => whole) ?? { source, links: 0 };
  return { ...best, judgements, unmarked: unmarked + all - best.links };
}

/** The marks of a plan, in document order; `lost` are those whose place in the source cannot be told. */
function marksOf(source: string, { texts, links }: MarkupPlan): { marks: Mark[]; lost: number } {
  const marks: Mark[] = [];
  let lost = 0;
  for (const [text, { spans }] of texts) {
    for (const { from, to, index } of spans) {
      const place = placeIn(source, text, from, to);
      if (place) marks.push({ index, order: text.order, ...place });
      else lost += 1;
    }
  }
  for (const [link, index] of links)
    marks.push({ index, order: link.order, start: link.tag!.start + LINK_START, whole: true });
  return { marks: marks.sort((a, b) => a.order - b.order || a.start - b.start), lost };
}

function insertionsOf(marks: readonly Mark[], judged: readonly Judgement[]): Insertion[] {
  const met = new Set<number>();
  return marks.flatMap(({ index, start, end }): Insertion[] => {
    const { href, state } = judged[index]!;
    const isFirst = !met.has(index);
    met.add(index);
    const mark = attribute(MARK_ATTRIBUTE, String(index));
    const told = state ? attribute(STATE_ATTRIBUTE, state) : '';
    const written = attribute(WRITTEN_ATTRIBUTE, '');
    if (end === undefined)
      return [{ at: start, text: `${mark}${attribute(ENRICHED_ATTRIBUTE, '')}${told}${written}` }];
    const address = href === undefined ? '' : attribute('href', href);
    const stop = isFirst ? '' : attribute('tabindex', '-1');
    return [
      { at: start, text: `<a${mark}${address}${told}${stop}${written}>` },
      { at: end, text: '</a>' },
    ];
  });
}

const attribute = (name: string, value: string): string =>
  ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;

function insert(source: string, insertions: readonly Insertion[]): Inserted {
  const starts = new Set<number>();
  let written = '';
  let from = 0;
  // Where one link ends and the next begins, they were made in this order.
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    written += source.slice(from, at);
    starts.add(written.length);
    written += text;
    from = at;
  }
  return { source: written + source.slice(from), starts };
}

/**
 * The JSON-LD of what was found, where the head ends; in a file without one, right before what the body begins with: white
 * space behind a script would count as the head's.
 */
function headData(
  { root, head, body, doctype }: MarkupTree,
  address: string | undefined,
  judgements: readonly Judgement[],
): Insertion {
  const resolutions = judgements.flatMap(({ resolution }) => (resolution ? [resolution] : []));
  const graph = jsonLd(resolutions, { on: today(), ...(address !== undefined && { page: address }) });
  const inHead = [...(head?.children() ?? [])].findLast(
    (node): node is MarkupElement => node.nodeType === 1 && (node as MarkupElement).tag !== undefined,
  );
  const at =
    head?.endTag?.start ??
    (inHead && (inHead.endTag ?? inHead.tag)!.end) ??
    head?.tag?.end ??
    (body && startOf(body)) ??
    root.tag?.end ??
    doctype?.end ??
    0;
  return { at, text: `<script type="application/ld+json">${jsonLdText(graph)}</script>` };
}

/** Where the source of an element begins, be it its own tag or what stands inside. */
function startOf(element: MarkupElement): number | undefined {
  let start: number | undefined;
  // What stands first in the tree may have been moved there: text out of a table.
  for (const node of nodesOf(element)) {
    const place = 'tag' in node ? node.tag : 'pieces' in node ? node.pieces[0] : undefined;
    if (place) start = Math.min(start ?? place.start, place.start);
  }
  return start;
}
