import { annotate } from '../../core/annotation/annotate.ts';
import type { Annotation } from '../../core/annotation/types.ts';
import { today } from '../../core/locale/format.ts';
import { statusAt } from '../../core/registry/status.ts';
import type { StatusKind } from '../../core/registry/types.ts';
import { mountCard } from '../../widgets/citation/card.mount.view.ts';
import { cardSurface } from '../../widgets/citation/card.surface.view.ts';
import type { CardAnswer, CardSubject } from '../../widgets/citation/card.view.ts';
import { styleLinks } from '../../widgets/citation/link.view.ts';
import { ask } from '../ask.ts';
import { Failure } from '../failure.ts';
import type { Resolved } from '../messages.ts';

/** What the extension's registry says now of the documents in an article. */
export interface LiveCitations {
  /** Validity by key of the registry: today, and on the article's own day where it has one. */
  validity: ReadonlyMap<string, { now: StatusKind; written?: StatusKind }>;
  asOf: string;
}

/**
 * Makes the citations in an article's text live: links with the card, as on a page. The registry is the extension's own,
 * so it works without a network.
 * @param learned told what the registry says now; undefined where it could not be asked.
 * @returns how to take everything off again.
 */
export function liveCitations(
  root: Element,
  { site, published }: { site: string; published?: string | undefined },
  learned: (live: LiveCitations | undefined) => void,
): () => void {
  let source: string | undefined;
  let resolved: Promise<Resolved> | undefined;
  let isOver = false;
  const context = { site, ...(published === undefined ? {} : { published }) };

  const resolve = (annotation: Annotation): void => {
    if (annotation.citations.length === 0) return learned({ validity: new Map(), asOf: '' });
    const asked = ask('resolve', { citations: annotation.citations, context });
    resolved = asked;
    void asked.then(
      (answer) => {
        if (isOver || resolved !== asked) return;
        source = answer.source;
        show(annotation, answer);
        learned(validityIn(answer, published));
      },
      () => {
        if (!isOver) learned(undefined);
      },
    );
  };

  const takeStyleOff = styleLinks(root.ownerDocument);
  const annotation = annotate(root, { href: () => undefined, watch: false, onChange: resolve });
  void annotation.ready.then(() => {
    if (!isOver && annotation.citations.length === 0) learned({ validity: new Map(), asOf: '' });
  });

  const answer = async ({ citation }: CardSubject): Promise<CardAnswer> => {
    const index = annotation.citations.indexOf(citation);
    const { resolutions, asOf } = (await resolved) ?? { resolutions: [], asOf: '' };
    const resolution = resolutions[index];
    if (!resolution) throw new Failure('unexpected');
    return { state: 'answered', resolution, asOf };
  };
  const card = mountCard({
    root,
    isOwn: () => true,
    subjectOf: (link) => {
      const marked = annotation.citationOf(link);
      return marked && { citation: marked.citation, antecedent: marked.antecedent, published };
    },
    answer,
    recordsOf: (numbers) => ask('by-number', { numbers }),
    theme: () => 'auto',
    source: () => source,
    preference: {
      get: () => source,
      set: (publisher) => {
        source = publisher;
        void ask('prefer', { publisher: publisher ?? null }).then(() => resolve(annotation));
      },
    },
    surface: () => Promise.resolve(cardSurface),
  });
  return () => {
    isOver = true;
    card.dispose();
    annotation.undo();
    takeStyleOff();
  };
}

function show(annotation: Annotation, { resolutions, addresses }: Resolved): void {
  annotation.citations.forEach((citation, index) => {
    const resolution = resolutions[index];
    if (!resolution) return;
    const isDoubted =
      citation.doubts.length > 0 || resolution.doubts.some(({ code }) => code !== 'ambiguous');
    const state = isDoubted ? 'doubted' : resolution.record ? undefined : 'unresolved';
    annotation.show(index, { state, href: addresses[index] ?? undefined });
  });
}

function validityIn({ resolutions, asOf }: Resolved, published: string | undefined): LiveCitations {
  const validity = new Map<string, { now: StatusKind; written?: StatusKind }>();
  for (const { key, record } of resolutions) {
    if (key === undefined || !record) continue;
    const now = statusAt(record, today()).kind;
    validity.set(key, published === undefined ? { now } : { now, written: statusAt(record, published).kind });
  }
  return { validity, asOf };
}
