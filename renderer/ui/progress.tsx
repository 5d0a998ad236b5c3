import { Label, ProgressBar } from 'react-aria-components';
import './progress.css';

/** How far long work has come, in words and as a bar. */
export function Progress({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <ProgressBar className="progress" value={value * 100} {...(value === 0 ? { isIndeterminate: true } : {})}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className="progress-track">
            <span className="progress-done" style={{ inlineSize: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
