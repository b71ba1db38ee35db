import { wordsAround } from '../../core/annotation/around.ts';
import type { Annotation } from '../../core/annotation/types.ts';
import type { Citation } from '../../core/citation/citation.ts';
import type { DocumentRecord, Registry, Resolution, ResolveContext } from '../../core/registry/types.ts';
import { complain } from '../shared/complaint.ts';
import { packAddress } from '../shared/pack-address.ts';
import type { CardSubject } from './card.facts.ts';
import type { CardFile } from './card.file.ts';
import { loadCardFile } from './card.loader.ts';

/** What was found out about one citation. */
interface Finding {
  resolution: Resolution;
  /** The citation that says which document is meant, and what is made of that one. */
  said: Citation;
  meant: Resolution;
  asOf: string;
  addressOf: CardFile['addressOf'];
}

/** Asks the registry about what stands on a page; loads what that takes when first asked. */
export class Inquiry {
  readonly #host: Element;
  readonly #named: () => string | null;
  readonly #annotations: () => Iterable<Annotation>;
  readonly #context: () => ResolveContext;

  /**
   * @param host of whose mistakes the console tells
   * @param named the attribute that names the packs
   * @param annotations of the page, whose citations all count
   * @param context what the registry is told of the page
   */
  constructor(
    host: Element,
    named: () => string | null,
    annotations: () => Iterable<Annotation>,
    context: () => ResolveContext,
  ) {
    this.#host = host;
    this.#named = named;
    this.#annotations = annotations;
    this.#context = context;
  }

  /** What the registry finds of one citation; undefined where there is none to ask. */
  async one({ citation, antecedent }: CardSubject): Promise<Finding | undefined> {
    const registry = await this.#open();
    if (!registry) return undefined;
    const { resolveOne, addressOf } = await this.cardFile();
    const said = antecedent ?? citation;
    const lists = [...this.#annotations()].map(({ citations }) => citations);
    // All of the article's citations count; those of a list that has just changed, only each other.
    const list = lists.find((all) => all.includes(citation) && all.includes(said)) ?? [
      { ...said, antecedent: undefined },
      { ...citation, antecedent: antecedent && 0 },
    ];
    const context = { ...this.#context(), around: this.#around(list, (one) => isLike(one, said)) };
    const ask = (one: Citation, otherwise: number): Promise<Resolution> =>
      resolveOne(list.includes(one) ? list.indexOf(one) : otherwise, list, registry, context);
    const [meant, resolution] = await Promise.all([ask(said, 0), ask(citation, antecedent ? 1 : 0)]);
    if (meant.failure !== undefined) complain(this.#host, `the registry is ${meant.failure}`);
    return { resolution, said, meant, asOf: registry.asOf, addressOf };
  }

  /** What it finds of all citations, a list an annotation; undefined where there is none to ask. */
  async all(): Promise<{ resolutions: Resolution[][]; asOf: string } | undefined> {
    const registry = await this.#open();
    if (!registry) return undefined;
    const { resolve } = await this.cardFile();
    const resolutions = [...this.#annotations()].map(({ citations }) =>
      resolve(citations, registry, { ...this.#context(), around: this.#around(citations, () => true) }),
    );
    return { resolutions: await Promise.all(resolutions), asOf: registry.asOf };
  }

  /** Records of these numbers; none where there is no registry. */
  async recordsOf(numbers: readonly string[]): Promise<DocumentRecord[]> {
    const registry = await this.#open();
    return registry ? (await Promise.all(numbers.map((number) => registry.byNumber(number)))).flat() : [];
  }

  /** The half of the script that cards need. */
  async cardFile(): Promise<CardFile> {
    try {
      return await loadCardFile();
    } catch (error) {
      complain(this.#host, error instanceof Error ? error.message : 'no card');
      throw error;
    }
  }

  async #open(): Promise<Registry | undefined> {
    const address = packAddress(this.#named());
    if (address === undefined) return undefined;
    const { registryAt } = await this.cardFile();
    try {
      return await registryAt(address);
    } catch (error) {
      complain(
        this.#host,
        `no registry at ${address} (${error instanceof Error ? error.message : 'unknown'})`,
      );
      throw error;
    }
  }

  /** What stands around the marks of numbers that the words around may settle: cut short, or given anew each year. */
  #around(list: readonly Citation[], isWanted: (citation: Citation) => boolean): string[] {
    const around = list.map(() => '');
    const places = new Map(list.map((citation, index) => [citation, index]));
    for (const annotation of this.#annotations()) {
      for (const { links } of annotation.marks) {
        const marked = annotation.citationOf(links[0]!)?.citation;
        const place = marked && isOpen(marked) && isWanted(marked) ? places.get(marked) : undefined;
        if (place !== undefined) around[place] = wordsAround(links[0]!);
      }
    }
    return around;
  }
}

/** Whether a number says less than all. */
function isOpen({ serial, number, year }: Citation): boolean {
  return serial !== undefined && (number === undefined || year === undefined);
}

function isLike(one: Citation, other: Citation): boolean {
  return one.serial === other.serial && one.type === other.type;
}
