import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageAnnotator } from '../page/annotator.ts';
import { listen } from '../page/listen.ts';
import { leaveAnnotator, presentAnnotator } from '../page/present.ts';

/** Runs on granted sites by itself, elsewhere on command; a second run in the same page leaves the first its work. */
export default defineUnlistedScript(async () => {
  if (presentAnnotator() || !(document.body as HTMLElement | null)) return;
  const annotator = new PageAnnotator(document);
  leaveAnnotator(annotator);
  listen(annotator);
  await annotator.annotate();
});
