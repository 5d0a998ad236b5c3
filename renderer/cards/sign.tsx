/** Plain signs that need no letters: yes, no, not known, stop. */
export type SignName = 'yes' | 'no' | 'unknown' | 'stop';

const paths: Readonly<Record<SignName, string>> = {
  yes: 'M22 52l20 20 38-44',
  no: 'M28 28l44 44M72 28L28 72',
  unknown: 'M34 38a16 16 0 1126 13c-6 4-10 7-10 14M50 77v2',
  stop: 'M34 52V30a5 5 0 0110 0v16M44 46V24a5 5 0 0110 0v22M54 46V28a5 5 0 0110 0v22M64 50V38a5 5 0 0110 0v22c0 14-9 22-22 22-10 0-16-5-20-14l-7-15a5 5 0 019-5l4 8',
};

/** One sign, drawn with a thick line. */
export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg aria-hidden="true" className="sign" viewBox="0 0 100 100" fill="none" stroke="currentColor" strokeWidth="7">
      <path d={paths[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
