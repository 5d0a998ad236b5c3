import './wordmark.css';

/** The mark of the app: a C that is a heron over a line of water, with the name beside it. */
export function Wordmark({ large = false, bare = false }: { readonly large?: boolean; readonly bare?: boolean }) {
  return (
    <span className={large ? 'wordmark large' : 'wordmark'} translate="no">
      <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden="true">
        <path d="M20.5 7.6a9.6 9.6 0 1 0 1.2 14.2" strokeWidth="3.2" />
        <path d="M19.4 5.400l10 4.6-9 .6z" fill="currentColor" stroke="none" />
        <path d="M5 29h16M24.5 29H27" strokeWidth="2" />
      </svg>
      {!bare && <bdi>Constancia</bdi>}
    </span>
  );
}
