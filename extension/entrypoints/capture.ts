import { definePageScript } from '../page/page-script.ts';
import { takeAsk } from '../page/ask.ts';
import { capturePage } from '../page/capture.ts';
import { chooseRegion } from '../page/chooser.ts';
import { findRegion } from '../page/region.ts';
import { linksOf, selectedRegion } from '../page/selection.ts';

/** Injected when the reader saves; its value is what `scripting.executeScript` hands to the background. */
export default definePageScript({
  globalName: 'danchieuCapture',
  main: async () => {
    const { kind: asked, choose, orMarked } = takeAsk();
    if (choose) {
      chooseRegion(document);
      return null;
    }
    const selected = asked === 'page' && !orMarked ? undefined : selectedRegion(document);
    const kind = orMarked && selected ? 'selection' : asked;
    const captured = await capturePage(
      document,
      (copy) => {
        if (kind === 'selection') return selected;
        const region = selected ?? findRegion(copy);
        return kind === 'links' ? linksOf(region, document.baseURI) : region;
      },
      kind,
    );
    return captured ?? null;
  },
});
