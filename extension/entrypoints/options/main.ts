import { words } from '../../language.ts';
import { PacksElement } from '../../options/packs.element.ts';
import { OptionsElement } from '../../options/options.element.ts';
import { openPage } from '../../ui/page.ts';

customElements.define('danchieu-packs', PacksElement);
openPage('danchieu-options', OptionsElement, `Dẫn Chiếu: ${words().optionsTitle}`);
