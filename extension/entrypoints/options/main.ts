import { followSettings, words } from '../../language.ts';
import { openPage } from '../../ui/page.ts';
import { DiagnosticsElement } from '../../options/diagnostics.element.ts';
import { OptionsElement } from '../../options/options.element.ts';
import { PacksElement } from '../../options/packs.element.ts';
import { PreferencesElement } from '../../options/preferences.element.ts';
import { ShortcutsElement } from '../../options/shortcuts.element.ts';
import { SitesElement } from '../../options/sites.element.ts';

await followSettings();
customElements.define('danchieu-diagnostics', DiagnosticsElement);
customElements.define('danchieu-packs', PacksElement);
customElements.define('danchieu-preferences', PreferencesElement);
customElements.define('danchieu-shortcuts', ShortcutsElement);
customElements.define('danchieu-sites', SitesElement);
openPage('danchieu-options', OptionsElement, `Dẫn Chiếu: ${words().optionsTitle}`);
