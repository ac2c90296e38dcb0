import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './format';

const storageKey = 'tepat.language';

type TextFile = () => Promise<{ default: ResourceKey }>;
const shared = import.meta.glob<{ default: ResourceKey }>(['./common/*.ts', './problems/*.ts']) as Record<
  string,
  TextFile
>;
const features = import.meta.glob<{ default: ResourceKey }>('../features/*/i18n/*.ts') as Record<string, TextFile>;

/** Texts arrive with the page that needs them: a language and a slice are one small chunk. */
const textFiles: BackendModule = {
  type: 'backend',
  init() {
    return;
  },
  read(language, namespace, callback) {
    const load = shared[`./${namespace}/${language}.ts`] ?? features[`../features/${namespace}/i18n/${language}.ts`];
    if (load === undefined) {
      callback(new Error(`No texts for ${namespace} in ${language}`), false);
      return;
    }
    load().then(
      (file) => callback(null, file.default),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

function chosenLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

export async function startTranslations(): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(textFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: ['id', 'en'],
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return; // a browser that keeps nothing still speaks the language until it is closed
  }
}
