import { followSettings, words } from '../../language.ts';
import { PopupElement } from '../../popup/popup.element.ts';
import { openPage } from '../../ui/page.ts';

await followSettings();
openPage('danchieu-popup', PopupElement, `Dẫn Chiếu: ${words().documentList}`);
