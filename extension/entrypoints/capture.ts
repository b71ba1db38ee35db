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
    const { kind, choose } = takeAsk();
    if (choose) {
      chooseRegion(document);
      return null;
    }
    const selected = kind === 'page' ? undefined : selectedRegion(document);
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
