import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { useLanguage } from './text.ts';

function Widgets({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={`${useLanguage()}-u-ca-gregory-nu-latn`}>{children}</I18nProvider>;
}

/** Texts and widget names in the language of the screen. */
export function Languages({ children }: { readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18next}>
      <Widgets>{children}</Widgets>
    </I18nextProvider>
  );
}
