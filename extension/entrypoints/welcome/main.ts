import { shellMessages } from '../../../core/locale/shell.messages.ts';
import { followSettings, language } from '../../language.ts';
import { openPage } from '../../ui/page.ts';
import { WelcomeElement } from '../../welcome/welcome.element.ts';

await followSettings();
openPage('danchieu-welcome', WelcomeElement, `Dẫn Chiếu: ${shellMessages.for(language()).welcome}`);
