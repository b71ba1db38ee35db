/** From leads to mentions: each citation of one text by itself, without what other citations settle. */

import { clean, type Cleaned } from '../text/clean.ts';
import { draftBefore, relationBefore } from './context.ts';
import { doubtsAbout } from './doubts.ts';
import { corrections, type Mention } from './mention.ts';
import { named } from './named.ts';
import { continued, numbered } from './numbered.ts';
import { pointing } from './pointing.ts';
import { provisionsBefore } from './provision.ts';
import { leads } from './scan.ts';

/** A text with its mentions. */
export interface Parsed {
  cleaned: Cleaned;
  mentions: Mention[];
}

/** Every citation of `text`, in order. */
export function parse(text: string): Parsed {
  const cleaned = clean(text);
  const mentions: Mention[] = [];
  const source = cleaned.text;
  let done = 0;
  const keep = (mention: Mention | undefined): Mention | undefined => {
    if (!mention || mention.citation.start < done) return undefined;
    const { citation } = mention;
    citation.provisions = provisionsBefore(source, done, citation.start);
    const start = citation.provisions[0]?.start ?? citation.start;
    const relation = relationBefore(source, done, start);
    if (relation) citation.relation = relation;
    if (draftBefore(source, start)) citation.draft = true;
    mentions.push(mention);
    done = citation.end;
    return mention;
  };
  for (const { at, lead } of leads(source)) {
    if (at < done) continue;
    if (lead === 'number') {
      let mention = keep(numbered(source, at, mentions.at(-1), done));
      // "Nghị định 32 và 33": the numbers go on under one head.
      while (mention)
        mention = keep(
          continued(source, mention, mentions.length > 1 ? mentions[mentions.length - 2] : undefined),
        );
    } else if (lead === 'law') keep(named(source, at, mentions.at(-1)));
    else keep(pointing(source, at));
  }
  for (const { citation, context } of mentions) {
    const start = cleaned.start(citation.start);
    const end = cleaned.end(citation.end);
    const printed = text.slice(start, end);
    citation.doubts = doubtsAbout(citation, context, printed, corrections.get(citation));
  }
  return { cleaned, mentions };
}
