/** Citations by title, with or without a number behind it. */

import { isCapital } from '../text/words.ts';
import { contextAfter, draftBefore } from './context.ts';
import { readNumber } from './key.ts';
import { blank, corrections, describe, fill, type Mention } from './mention.ts';
import { isAbroad, numberAfter, readTitle, stateEnd, titleText, yearAfter } from './title.ts';
import { settle } from './settle.ts';
import { passedAfter, unsettledBeside } from './version.ts';

/** An abbreviation that a name is given. */
const BRACKETED = /^\s*\([\p{L}& ]{2,24}\)/u;

/** A law, code, ordinance by its name, perhaps with its number. */
export function named(text: string, at: number, previous: Mention | undefined): Mention | undefined {
  const title = readTitle(text, at);
  if (!title) return undefined;
  // The title that follows a number is that document's.
  if (
    previous?.citation.form === 'numbered' &&
    /^\s*[-–]?\s*$/.test(text.slice(previous.citation.end, title.start)) &&
    previous.citation.legislature !== undefined
  )
    return undefined;
  const citation = blank(title.start, title.end, text, 'named');
  citation.type = title.type;
  citation.title = titleText(text, title);
  if (title.title !== undefined) citation.inferred.push('title');
  const year = yearAfter(text, title.end);
  const numberAt = numberAfter(text, year?.end ?? stateEnd(text, title.end));
  const number = numberAt === undefined ? undefined : readNumber(text, numberAt, false);
  // A number of another year is another document's.
  const read = year && number?.year !== year.year ? undefined : number;
  if (read && (read.legislature !== undefined || /L|LCT/.test(read.number))) {
    citation.form = 'numbered';
    citation.end = read.end;
    fill(citation, read);
    citation.number = read.number;
    if (read.corrected !== undefined) corrections.set(citation, read.corrected);
  } else if (read?.year !== undefined && read.typeCode === undefined && read.issuerCode === undefined) {
    // "Luật Hóa chất số 69/2025": year and Assembly settle the rest.
    citation.form = 'short';
    citation.end = read.end;
    fill(citation, read);
  } else {
    if (year) {
      citation.year = year.year;
      citation.end = year.end;
      // "Luật sửa đổi … của Luật Đất đai 2013 được thông qua năm 2018": the first year is that of what is amended.
      const passed = / của /.test(citation.title) ? passedAfter(text, year.end) : undefined;
      if (passed?.year !== undefined) citation.year = passed.year;
    } else {
      // "Bộ luật Tố tụng dân sự (BLTTDS) năm 2015"
      const given = BRACKETED.exec(text.slice(title.end, title.end + 40));
      const apart = given && yearAfter(text, title.end + given[0].length);
      if (apart) citation.year = apart.year;
    }
  }
  citation.text = text.slice(citation.start, citation.end);
  if (
    title.end > title.nameEnd &&
    /[(]/.test(text.slice(title.nameEnd, title.end)) &&
    draftBefore(text, title.start)
  )
    citation.draft = true;
  const context = contextAfter(text, citation.end);
  describe(citation, context);
  if (citation.form === 'short') settle(citation, context);
  if (citation.form === 'named' && citation.year === undefined && citation.issued === undefined) {
    const from = stateEnd(text, citation.end);
    const passed = passedAfter(text, from);
    if (passed?.iso !== undefined) citation.issued = passed.iso;
    else if (passed) citation.year = passed.year;
    else if (
      title.end > title.nameEnd ||
      unsettledBeside(text, citation.start, from) ||
      isAbroad(text, citation.start)
    )
      citation.unsettled = true;
  }
  return { citation, context, capital: isCapital(text, title.start) };
}
