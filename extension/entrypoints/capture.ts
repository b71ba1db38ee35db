import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../page/capture.ts';
import { findRegion } from '../page/region.ts';

/** Injected when the reader saves; its value is what `scripting.executeScript` hands to the background. */
export default defineUnlistedScript({
  globalName: 'danchieuCapture',
  main: () => capturePage(document, findRegion) ?? null,
});
