import { words } from '../../language.ts';
import { PopupElement } from '../../popup/popup.element.ts';
import { openPage } from '../../ui/page.ts';

openPage('danchieu-popup', PopupElement, `Dẫn Chiếu: ${words().documentList}`);
