import { barOf, type SheetTable } from '../../../src/learning/sheet.ts';
import { useText } from '../../i18n/text.ts';

function Bar({ length }: { readonly length: number }) {
  return (
    <svg className="chart-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={length} height="4" />
    </svg>
  );
}

/** One table of figures as bars, with the same as a table behind it; whoever listens is told what the bars say. */
export function Chart({ table }: { readonly table: SheetTable }) {
  const text = useText();
  const { name, title, head, rows } = table;
  const [rowHead, countHead] = head;
  return (
    <section className="chart-card" aria-labelledby={`chart-${name}`}>
      <h2 id={`chart-${name}`}>{title}</h2>
      {rows.length === 0 && <p className="quiet">{text('learning.table-none')}</p>}
      {rows.length > 0 && (
        <>
          <ul className="chart-rows" aria-label={countHead}>
            {rows.map((row) => (
              <li key={`${row.of.kind} ${row.label}`}>
                <bdi className="chart-label">{row.label}</bdi>
                <Bar length={barOf(row, rows)} />
                <span className={typeof row.count === 'number' ? 'chart-count' : 'chart-count quiet'}>{row.said}</span>
              </li>
            ))}
          </ul>
          <details className="chart-table">
            <summary>{text('learning.table')}</summary>
            <table>
              <caption className="unseen">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{rowHead}</th>
                  <th scope="col">{countHead}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.of.kind} ${row.label}`}>
                    <th scope="row">
                      <bdi>{row.label}</bdi>
                    </th>
                    <td>{row.said}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
