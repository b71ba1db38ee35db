import { slug, titleKey } from '../words.ts';
import { clean, type Note } from './clean.ts';
import type { DraftList } from './drafts.ts';
import type { ChainRow } from './facts.ts';
import type { TieList } from './ties.ts';
import type { Row } from './tsv.ts';

/** Takes the documents of sourced validity chains in: their days win over those of the collected tables. */
export function takeChains(chains: readonly ChainRow[], drafts: DraftList, note: Note): void {
  for (const chain of chains) {
    const { number, title, issuer, issued, effective, expires, sources } = chain;
    const type = slug(chain.type)!;
    const draft = clean(
      { number, type, title, issuer, tier: 'list', links: [], sources: [...sources] },
      note,
    );
    const known = drafts.find(number, type);
    if (!known) drafts.add(draft);
    const target = known ?? draft;
    for (const [field, value] of Object.entries({ issued, effective, expires })) {
      const name = field as 'issued' | 'effective' | 'expires';
      if (!value) continue;
      if (target[name] && target[name] !== value)
        note(number, `${name}: chain wins`, `${target[name]} → ${value}`);
      target[name] = value;
    }
    target.title ??= draft.title;
    if (known) known.sources.push(...sources);
    if (chain.derived)
      target.lapse = `${chain.derived.expires} ${chain.relations.find(({ kind }) => kind === 'guides')!.to}`;
  }
}

/** A chain may note its end without a clause read for it: known, but not firmly. */
const NOTED_END = /^replaced-by (\S+) from (\d{4}-\d{2}-\d{2}): no clause read/;

/** Ties the documents of the chains to each other. An end told of the older document is the newer one's act. */
export function tieChains(chains: readonly ChainRow[], drafts: DraftList, ties: TieList): void {
  for (const chain of chains) {
    const unsure: Row = chain.confidence === 'unsure' ? { unsure: '1' } : {};
    for (const { kind, to, toType, from, part } of chain.relations) {
      const facts: Row = {
        ...(from && { since: from }),
        ...(part && { part: '1' }),
        ...(toType && { toType: slug(toType)! }),
        ...unsure,
      };
      if (kind !== 'expires-by') ties.add(chain.number, kind, to, facts, chain.sources);
      else {
        const stated = chains
          .find((other) => other.number === to)
          ?.relations.find((relation) => relation.to === chain.number && relation.kind !== 'guides');
        const successor = drafts.find(to);
        const replaces =
          successor?.type === slug(chain.type) && titleKey(successor?.title ?? '') === titleKey(chain.title);
        ties.add(to, stated?.kind ?? (replaces ? 'replaces' : 'repeals'), chain.number, facts, chain.sources);
      }
    }
  }
  for (const chain of chains) {
    const [, by, since] = NOTED_END.exec(chain.note ?? '') ?? [];
    if (by && since) ties.add(by, 'replaces', chain.number, { since, unsure: '1' }, chain.sources);
  }
}
