import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { citationMessages } from '../../locale/citation.messages.ts';
import { formatDay, today } from '../../locale/format.ts';
import type { ChangedDocument, PackChanges } from '../../registry/changes.ts';
import {
  goBack,
  keptPacks,
  openKept,
  removePack,
  tidy,
  useVersion,
  type Drawer,
} from '../../registry/kept.ts';
import { diskSource } from '../../registry/node/disk.ts';
import { OWN_PACK } from '../../registry/pack.ts';
import { fetchParcel, openParcel, parcelOf, type Parcel } from '../../registry/parcel.ts';
import { propose } from '../../registry/proposal.ts';
import { readArguments } from '../arguments.ts';
import { BadUsage, EXIT, Unusable } from '../failure.ts';
import { bundledPack, bundledVersion, isAddress, ownDrawer, unusablePack } from '../registry.ts';
import type { Session } from '../session.ts';

const OPTIONS = {
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Wishes {
  force?: boolean | undefined;
  'dry-run'?: boolean | undefined;
  json?: boolean | undefined;
}

/** `danchieu registry info|update|rollback|remove`: the data packs that the command uses. */
export async function registry(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help) {
    await session.write(session.messages.usageRegistry);
    return EXIT.fine;
  }
  const [action, given, ...more] = positionals;
  if (more.length > 0) throw new BadUsage((say) => say.actionMissing);
  const drawer = ownDrawer();
  try {
    return await act(drawer, action, given, values, session);
  } catch (error) {
    throw unusablePack(error);
  }
}

function act(
  drawer: Drawer,
  action: string | undefined,
  given: string | undefined,
  values: Wishes,
  session: Session,
): Promise<number> {
  switch (action) {
    case 'info':
      return info(drawer, values, session);
    case 'update':
      if (given === undefined) throw new BadUsage((say) => say.packNeeded);
      return update(drawer, given, values, session);
    case 'rollback':
      return rollback(drawer, given ?? OWN_PACK, session);
    case 'remove':
      if (given === undefined) throw new BadUsage((say) => say.packNeeded);
      return remove(drawer, given, session);
    default:
      throw new BadUsage((say) => say.actionMissing);
  }
}

async function info(drawer: Drawer, { json }: Wishes, session: Session): Promise<number> {
  const { messages, language, write } = session;
  const bundled = await bundledPack();
  const open = await openKept(drawer, bundled);
  const kept = await keptPacks(drawer);
  const packs = open.map((pack) => {
    const previous =
      pack === bundled ? undefined : kept.find(({ name }) => name === pack.info.name)?.previous;
    return {
      ...pack.info,
      bundled: pack === bundled,
      ...(previous && { previous: { asOf: previous.asOf, records: previous.records } }),
    };
  });
  if (json) await write(`${JSON.stringify(packs, null, 2)}\n`);
  else if (packs.length === 0) await write(`${messages.noPacks}\n`);
  else
    for (const { name, title, asOf, records, bundled: came, previous } of packs) {
      const notes = [
        ...(came ? [messages.bundledWord] : []),
        ...(previous ? [messages.previousWord(formatDay(previous.asOf, language))] : []),
      ];
      const called = title === undefined ? name : `${name} (${title})`;
      const line = messages.packNamed(called, formatDay(asOf, language), records);
      await write(`${line}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}\n`);
    }
  return EXIT.fine;
}

async function update(drawer: Drawer, given: string, wishes: Wishes, session: Session): Promise<number> {
  const { messages, language, tell, write } = session;
  const day = (iso: string): string => formatDay(iso, language);
  try {
    const proposal = await propose(drawer, await parcelAt(given), await bundledVersion(), today());
    const { manifest, before, changes, isOlder, losesMuch, replacesKit } = proposal;
    const over = before?.asOf ?? '';
    const isHeld = (isOlder || losesMuch) && !wishes.force;
    const isTaken = !isHeld && !wishes['dry-run'];
    if (isTaken) await useVersion(drawer, manifest, over, new Date());
    else await tidy(drawer);
    if (replacesKit) tell(messages.replacesKit);
    if (wishes.json) {
      const { name, asOf, records } = manifest;
      await write(
        `${JSON.stringify({ name, asOf, records, taken: isTaken, changes: changes ?? null }, null, 2)}\n`,
      );
    } else {
      if (changes) await write(describeChanges(changes, session));
      const said = isTaken ? messages.packTaken : messages.packChecked;
      if (isTaken || !isHeld) await write(`${said(manifest.name, day(manifest.asOf))}\n`);
    }
    if (!isHeld) return EXIT.fine;
    if (isOlder) tell(messages.olderPack(day(manifest.asOf), day(over)));
    if (losesMuch) tell(messages.losesMuch(changes!.withdrawn, before!.records));
    return EXIT.finding;
  } catch (error) {
    throw unusablePack(error, given);
  }
}

/** The pack in a file, in a folder, or at an address: of one file where its name says so, else of a folder. */
async function parcelAt(given: string): Promise<Parcel> {
  if (isAddress(given)) return fetchParcel(given);
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats) throw new Unusable((say) => say.noSuchFile(given));
  if (stats.isDirectory()) return parcelOf(diskSource(given));
  return openParcel(Readable.toWeb(createReadStream(given)) as ReadableStream<Uint8Array<ArrayBuffer>>);
}

async function rollback(drawer: Drawer, name: string, session: Session): Promise<number> {
  const { messages, language, tell, write } = session;
  if (!(await isKept(drawer, name))) {
    tell(messages.unknownPack(name));
    return EXIT.finding;
  }
  const now = await goBack(drawer, name, new Date());
  await write(
    `${now ? messages.packBack(name, formatDay(now.asOf, language)) : messages.packBackToBundled(name)}\n`,
  );
  return EXIT.fine;
}

async function remove(drawer: Drawer, name: string, session: Session): Promise<number> {
  if (!(await isKept(drawer, name))) {
    session.tell(session.messages.unknownPack(name));
    return EXIT.finding;
  }
  await removePack(drawer, name);
  await session.write(`${session.messages.packRemoved(name)}\n`);
  return EXIT.fine;
}

const isKept = async (drawer: Drawer, name: string): Promise<boolean> =>
  (await keptPacks(drawer)).some((pack) => pack.name === name);

/** What changed, for a reader: the counts, then the documents. */
function describeChanges(changes: PackChanges, { language, messages, paint }: Session): string {
  const words = citationMessages.for(language);
  const { added, restated, withdrawn, amended, lists } = changes;
  const list = <T extends ChangedDocument>(
    heading: string,
    documents: readonly T[],
    count: number,
    note?: (document: T) => string,
  ): string[] => {
    if (count === 0) return [];
    const lines = documents.map((document) => {
      const parts = [paint('bold', document.number), document.title, note?.(document)].filter(Boolean);
      return `  ${parts.join(' · ').replace(/[\s\p{Cc}]+/gu, ' ')}`;
    });
    const rest = count - documents.length;
    return [heading, ...lines, ...(rest > 0 ? [messages.andOthers(rest)] : [])];
  };
  const lines = [
    messages.changed(added, restated, withdrawn, amended),
    ...list(messages.restatedWord, lists.restated, restated, ({ from, to }) =>
      messages.fromTo(words.status(from), words.status(to)),
    ),
    ...list(messages.withdrawnWord, lists.withdrawn, withdrawn),
    ...list(messages.addedWord, lists.added, added),
    ...list(messages.amendedWord, lists.amended, amended),
  ];
  return `${lines.join('\n')}\n`;
}
