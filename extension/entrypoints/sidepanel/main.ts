import { CitedDocumentElement } from '../../cited/document.element.ts';
import { CitedListElement } from '../../cited/list.element.ts';
import { followSettings } from '../../language.ts';
import { CheckElement } from '../../sidepanel/check.element.ts';
import { LookupElement } from '../../sidepanel/lookup.element.ts';
import { PageElement } from '../../sidepanel/page.element.ts';
import { PanelElement } from '../../sidepanel/panel.element.ts';
import { openPage } from '../../ui/page.ts';

await followSettings();
customElements.define('danchieu-cited-document', CitedDocumentElement);
customElements.define('danchieu-cited-list', CitedListElement);
customElements.define('danchieu-page', PageElement);
customElements.define('danchieu-check', CheckElement);
customElements.define('danchieu-lookup', LookupElement);
openPage('danchieu-panel', PanelElement, 'Dẫn Chiếu');
