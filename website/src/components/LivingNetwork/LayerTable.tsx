import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { ScrollBox } from '../ScrollBox';
import type { Layer } from './layers';
import styles from './styles.module.css';

interface TableProps {
  readonly layers: readonly Layer[];
  readonly total: string;
  readonly count: (number: number) => string;
}

/** The picture's numbers without the picture. */
export function LayerTable({ layers, total, count }: TableProps): ReactNode {
  return (
    <details className={styles.details}>
      <summary>
        <Translate id="livingNetwork.table">The same as a table</Translate>
      </summary>
      <ScrollBox
        className={styles.scroll}
        label={translate({ id: 'livingNetwork.tableLabel', message: 'Table of the layers' })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Translate id="livingNetwork.layer">layer</Translate>
              </th>
              <th scope="col">
                <Translate id="livingNetwork.operation">operation</Translate>
              </th>
              <th scope="col">
                <Translate id="livingNetwork.shape">output shape</Translate>
              </th>
              <th scope="col">
                <Translate id="livingNetwork.parameters">parameters</Translate>
              </th>
            </tr>
          </thead>
          <tbody>
            {layers.map(({ name, kind, output, parameters }, index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td>{kind}</td>
                <td>
                  <code>{`[N, ${output.join(', ')}]`}</code>
                </td>
                <td className={styles.number}>{count(parameters)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                <Translate id="livingNetwork.total">total</Translate>
              </th>
              <td className={styles.number}>{total}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </details>
  );
}
