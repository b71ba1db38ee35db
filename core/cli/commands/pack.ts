import { newestDay } from '../../registry/build/records.ts';
import { readRows } from '../../registry/build/rows.ts';
import { isFree, publish } from '../../registry/node/publish.ts';
import { OWN_PACK } from '../../registry/pack.ts';
import { isLabel, isToCome } from '../../registry/pack-format.ts';
import type { DocumentRecord } from '../../registry/types.ts';
import { slug } from '../../registry/words.ts';
import { formatDay } from '../../locale/format.ts';
import { readArguments } from '../arguments.ts';
import { readDate } from '../day.ts';
import { BadUsage, EXIT, Unusable } from '../failure.ts';
import { openSource, readText } from '../input.ts';
import type { Session } from '../session.ts';

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  bundle: { type: 'string' },
  name: { type: 'string' },
  title: { type: 'string' },
  'as-of': { type: 'string' },
  source: { type: 'string' },
  'replace-kit': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Whether readers would take what is called so for the kit's own pack, however it is written. */
const isKits = (label: string): boolean => slug(label).replaceAll('-', '') === OWN_PACK;

/** `danchieu pack RECORDS… -o DIR`: a data pack out of records. */
export async function pack(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { messages, tell, write } = session;
  if (values.help) {
    await write(messages.usagePack);
    return EXIT.fine;
  }
  const { name, title, out: folder, bundle } = values;
  if (positionals.length === 0) throw new BadUsage((say) => say.recordsMissing);
  if (folder === undefined && bundle === undefined) throw new BadUsage((say) => say.outMissing);
  if (name === undefined) throw new BadUsage((say) => say.nameMissing);
  for (const label of [name, title ?? name])
    if (!isLabel(label)) throw new BadUsage((say) => say.nameBad(label));
  for (const label of [name, title ?? name])
    if (isKits(label) && !values['replace-kit']) throw new BadUsage((say) => say.nameTaken(label));
  const asOf = values['as-of'] === undefined ? undefined : readDate(values['as-of']);
  if (asOf !== undefined && isToCome(asOf)) throw new BadUsage((say) => say.dayToCome(asOf));
  if (folder !== undefined && !(await isFree(folder).catch(notWritable(folder))))
    throw new Unusable((say) => say.folderTaken(folder));

  const records: DocumentRecord[] = [];
  let left = 0;
  for (const place of positionals) {
    const text = await readText(await openSource(place, session.input, 'text'));
    const read = readRows(text, {
      source: values.source ?? title ?? name,
      ...(asOf !== undefined && { asOf }),
    });
    records.push(...read.records);
    left += read.faults.length;
    for (const { line, code, about } of read.faults)
      tell(messages.rowFault(`${place}:${line}`, code, about ?? ''));
  }
  if (records.length === 0) throw new Unusable((say) => say.nothingToPack);
  const knowsDay = asOf !== undefined || records.some(({ issued, asOf: day }) => issued ?? day);
  if (!knowsDay) throw new Unusable((say) => say.asOfNeeded);
  // A record that tells no day of its own knows as far as its pack.
  const day = asOf ?? newestDay(records);
  if (day !== '') for (const record of records) record.asOf ??= day;
  const options = { name, ...(title !== undefined && { title }), ...(asOf !== undefined && { asOf }) };
  const report = await publish(
    records,
    { folder, bundle },
    { ...options, onBad: (_index, reason) => tell(messages.recordFault(reason.replace(/\s+/g, ' '))) },
  ).catch(notWritable([folder, bundle].filter(Boolean).join(', ')));
  left += report.left;
  await write(`${messages.packed(report.records, left, formatDay(report.asOf, session.language))}\n`);
  return left > 0 ? EXIT.finding : EXIT.fine;
}

/** What the system says of a place where nothing can be written, as one of the command's failures. */
const notWritable =
  (place: string) =>
  (error: unknown): never => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new Unusable((say) => say.notWritable(place, message));
  };
