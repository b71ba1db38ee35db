import { words } from '../../language.ts';
import { OptionsElement } from '../../options/options.element.ts';
import { openPage } from '../../ui/page.ts';

openPage('danchieu-options', OptionsElement, `Dẫn Chiếu: ${words().optionsTitle}`);
