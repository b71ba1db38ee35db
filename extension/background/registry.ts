import { meantBy } from '../../core/citation/antecedent.ts';
import type { Citation } from '../../core/citation/citation.ts';
import { RegistryError } from '../../core/registry/error.ts';
import { lookup } from '../../core/registry/lookup.ts';
import { mainLink, sourceLinks, type LinkTarget } from '../../core/registry/links.ts';
import { resolve } from '../../core/registry/resolve.ts';
import { stack } from '../../core/registry/stack.ts';
import type { DocumentRecord, Registry, ResolveContext, Resolution } from '../../core/registry/types.ts';
import { today } from '../../core/locale/format.ts';
import { Failure } from '../failure.ts';
import { followSettings, language } from '../language.ts';
import type { LookedUp, Resolved } from '../messages.ts';
import { packsInUse } from '../packs/in-use.ts';
import { readSettings } from '../settings.ts';
import { tallyOf } from '../tally.ts';

/** The packs in use, opened when they are first needed; only a convenience, gone with the background. */
let opened: Promise<Registry> | undefined;

function registry(): Promise<Registry> {
  opened ??= packsInUse().then(stack, (error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** From the next question on asks the packs that are then in use: others may be. */
export function forgetPacks(): void {
  opened = undefined;
}

/**
 * Where a citation's link leads: to the document found, else to a search for what the text settles; nowhere where
 * only others than a publisher of the text have it.
 */
function addressOf(
  citations: readonly Citation[],
  index: number,
  resolution: Resolution | undefined,
  prefer: string | undefined,
): string | undefined {
  const authoritative = (target: LinkTarget): string | undefined =>
    mainLink(sourceLinks(target, { prefer }))?.url;
  if (resolution?.record) return authoritative(resolution.record);
  const said = meantBy(citations[index]!, citations);
  if (said?.number !== undefined) return authoritative({ number: said.number });
  if (said?.title === undefined) return undefined;
  return authoritative({ title: [said.title, said.year].filter(Boolean).join(' ') });
}

/** Asks the packs in use. @throws Failure `pack-damaged` */
async function asked<T>(ask: (registry: Registry) => Promise<T>): Promise<T> {
  try {
    return await ask(await registry());
  } catch (error) {
    throw error instanceof RegistryError ? new Failure('pack-damaged', error) : error;
  }
}

/** What the registry makes of a page's citations. @throws Failure `pack-damaged` */
export function resolveCitations(citations: readonly Citation[], context: ResolveContext): Promise<Resolved> {
  return asked(async (registry) => {
    const resolutions = await resolve(citations, registry, context);
    // The pack is worth asking even while the browser's own store is not to be had.
    await followSettings();
    const settings = await readSettings().catch(() => undefined);
    const source = settings?.source ?? undefined;
    const addresses = citations.map(
      (_citation, index) => addressOf(citations, index, resolutions[index], source) ?? null,
    );
    return {
      resolutions,
      addresses,
      asOf: registry.asOf,
      tally: tallyOf(citations, resolutions, today()),
      display: {
        language: language(),
        dates: settings?.dates ?? 'auto',
        links: settings?.links ?? 'underline',
      },
      ...(source === undefined ? {} : { source }),
    };
  });
}

/** The records of these numbers, of any type and place. @throws Failure `pack-damaged` */
export function recordsByNumber(numbers: readonly string[]): Promise<DocumentRecord[]> {
  return asked(async (registry) => {
    const records = await Promise.all(numbers.map((number) => registry.byNumber(number)));
    return records.flat();
  });
}

/** The documents that a person's words may mean. @throws Failure `pack-damaged` */
export function lookUp(query: string, limit?: number): Promise<LookedUp> {
  return asked(async (registry) => ({
    ...(await lookup(query, registry, limit === undefined ? {} : { limit })),
    asOf: registry.asOf,
  }));
}
