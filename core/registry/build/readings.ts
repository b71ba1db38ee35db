import { titleKey } from '../words.ts';
import { clean, type Draft, type Note } from './clean.ts';
import type { DraftList } from './drafts.ts';
import type { ClauseRow, ReadingRow } from './facts.ts';
import type { TieList } from './ties.ts';
import type { Row } from './tsv.ts';

/** A document known from these words alone. */
function cited(number: string, type: string, title: string | undefined, source: string, note: Note): Draft {
  const facts = { number, type, ...(title && { title }), tier: 'cited' as const, links: [] };
  return clean({ ...facts, sources: [`${source} (cited in text)`] }, note);
}

/**
 * Fills single facts in, each from its named source. What is known already stands, unless the row says what it is to be
 * put `instead` of; a disagreement is noted.
 */
export function takeReadings(rows: readonly ReadingRow[], drafts: DraftList, note: Note): void {
  for (const { number, type, field, value, instead, source } of rows) {
    let draft = drafts.find(number, type);
    if (!draft) {
      draft = cited(number, type, undefined, source, note);
      drafts.add(draft);
    }
    if (field === 'link') {
      draft.links.push(value);
      draft.sources.push(source);
      continue;
    }
    const known = draft[field];
    if (known === value) continue;
    if (known !== undefined && known !== instead) {
      note(number, `${field}: reading against what is known, left out`, `${known}, read: ${value}`);
      continue;
    }
    if (known !== undefined) note(number, `${field}: corrected by a reading`, `${known} → ${value}`);
    draft[field] = value;
    draft.sources.push(source);
  }
}

/**
 * Ties documents by clauses that were read: "X hết hiệu lực kể từ ngày Luật này có hiệu lực". One that ends a document
 * of its own type and name replaces it, else it repeals it; the day is then the document's own end. Documents known from such a clause alone become records.
 */
export function takeClauses(rows: readonly ClauseRow[], drafts: DraftList, ties: TieList, note: Note): void {
  for (const { by, byType, kind, to, toType, title, since, part, unsure, source } of rows) {
    let target = drafts.find(to, toType);
    if (!target) {
      target = cited(to, toType, title, source, note);
      drafts.add(target);
    } else target.title ??= title;
    let actor = drafts.find(by, byType);
    if (!actor) {
      // Acts that amend a law or an ordinance are of its kind.
      actor = cited(by, byType ?? (toType === 'phap-lenh' ? toType : 'luat'), undefined, source, note);
      drafts.add(actor);
    }
    const renews =
      actor.type === target.type && titleKey(actor.title ?? '') === titleKey(target.title ?? '-');
    const verb = kind === 'amends' ? kind : (ties.endingOf(by, to) ?? (renews ? 'replaces' : 'repeals'));
    const facts: Row = {
      ...(since && { since }),
      ...(part && { part }),
      ...(unsure && { unsure }),
      ...(byType && { fromType: byType }),
      ...(drafts.isShared(to) && { toType }),
    };
    ties.add(by, verb, to, facts, [source]);
    if (unsure) continue;
    ties.confirm(by, verb, to, facts);
    if (kind !== 'ends' || part || !since || target.expires === since) continue;
    if (target.expires)
      note(to, 'expires: clause against what is known, left out', `${target.expires}, read: ${since}`);
    else target.expires = since;
  }
}
