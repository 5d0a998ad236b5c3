import { SheetSteps } from '../vault/sheet-steps.tsx';

type Properties = { readonly passphrase: string; readonly onDone: () => void };

/** Right after a vault was made: the one moment at which nothing has been lost yet. */
export function FirstSheet({ passphrase, onDone }: Properties) {
  return (
    <div className="gate-card wide">
      <SheetSteps current={passphrase} place="page" leave="sheet.later" onDone={onDone} onLeave={onDone} />
    </div>
  );
}
