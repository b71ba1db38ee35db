import { definePageScript } from '../page/page-script.ts';
import { ENRICHED_ATTRIBUTE } from '../../core/annotation/types.ts';
import { cardSurface } from '../../widgets/citation/card.surface.view.ts';
import { mountCard } from '../../widgets/citation/card.mount.view.ts';
import { useDayStyle } from '../../core/locale/format.ts';
import { presentAnnotator } from '../page/present.ts';

/** Brings the card into an annotated page, in a shadow root that the page's own scripts cannot enter. */
export default definePageScript(() => {
  presentAnnotator()?.useCard((host) => {
    useDayStyle(host.display?.dates ?? 'auto');
    return mountCard({
      root: document.body,
      mode: 'closed',
      isOwn: (link) => !link.hasAttribute(ENRICHED_ATTRIBUTE),
      subjectOf: (link) => host.subjectOf(link),
      answer: (subject) => host.answer(subject),
      recordsOf: (numbers) => host.recordsOf(numbers),
      source: () => host.source,
      preference: { get: () => host.source, set: (publisher) => host.prefer(publisher) },
      surface: () => Promise.resolve(cardSurface),
    });
  });
});
