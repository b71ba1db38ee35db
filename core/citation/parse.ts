/** From leads to mentions: each citation of one text by itself, without what other citations settle. */

import { clean, type Cleaned } from '../text/clean.ts';
import { draftBefore, relationBefore } from './context.ts';
import { doubtsAbout } from './doubts.ts';
import { continued, listing, nextYear } from './list.ts';
import { corrections, type Mention } from './mention.ts';
import { named } from './named.ts';
import { numbered } from './numbered.ts';
import { pointing } from './pointing.ts';
import { provisionsBefore } from './provision.ts';
import { BACK, leads, NUMBER } from './scan.ts';

/** A text with its mentions, of which it has at least one. */
export interface Parsed {
  /** The text as given. */
  text: string;
  cleaned: Cleaned;
  mentions: Mention[];
}

/** Every citation of `text`, in order; undefined where there is none. */
export function parse(text: string): Parsed | undefined {
  const given = leads(text);
  if (!given) return undefined;
  const cleaned = clean(text);
  const source = cleaned.text;
  const found = source === text ? given : (leads(source) ?? []);
  if (found.length === 0) return undefined;
  const mentions: Mention[] = [];
  let done = 0;
  const keep = (mention: Mention | undefined): Mention | undefined => {
    if (!mention || mention.citation.start < done) return undefined;
    const { citation } = mention;
    citation.provisions = provisionsBefore(source, done, citation.start);
    const start = citation.provisions[0]?.start ?? citation.start;
    const relation = relationBefore(source, done, start);
    if (relation) citation.relation = relation;
    if (draftBefore(source, start)) citation.draft = true;
    share(source, mentions.at(-1), mention);
    mentions.push(mention);
    done = citation.end;
    return mention;
  };
  for (const code of found) {
    const at = Math.floor(code / 4);
    if (at < done) continue;
    if (code % 4 === NUMBER) {
      let mention = keep(numbered(source, at, mentions.at(-1), done));
      // "Nghị định 32 và 33": the numbers go on under one head.
      while (mention)
        mention = keep(
          continued(source, mention, mentions.length > 1 ? mentions[mentions.length - 2] : undefined),
        );
    } else if (code % 4 === BACK) keep(pointing(source, at));
    else {
      let mention = keep(named(source, at, mentions.at(-1)));
      while (mention) mention = keep(nextYear(source, mention));
    }
  }
  if (mentions.length === 0) return undefined;
  let before: Mention | undefined;
  for (const mention of mentions) {
    const { citation, context } = mention;
    const start = cleaned.start(citation.start);
    const end = cleaned.end(citation.end);
    const printed = text.slice(start, end);
    citation.doubts = doubtsAbout(citation, context, printed, corrections.get(citation), before?.citation);
    before = mention;
  }
  return { text, cleaned, mentions };
}

/** "Nghị quyết 54/2017 và Nghị quyết 98/2023 của Quốc hội": one list, though each has its type word. */
function share(text: string, before: Mention | undefined, mention: Mention): void {
  const { citation } = mention;
  if (
    before?.citation.form === 'short' &&
    (citation.form === 'short' || citation.form === 'numbered') &&
    !mention.before &&
    citation.type?.startsWith(before.citation.type as string) &&
    /^\s*(?:,|;|và)\s*(?:số\s+)?$/.test(text.slice(before.citation.end, citation.start))
  )
    listing(before, mention);
}
