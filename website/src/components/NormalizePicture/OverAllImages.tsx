import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { fixed } from '../ValueSlider';
import { afterwards, CHANNELS, HALVES, hasStatistics, isStandard, type Pixel } from './arithmetic';
import { nameOf } from './names';
import styles from './styles.module.css';

/** What Normalize does to all images together: whether their mean is then 0 and their deviation 1. */
export function OverAllImages({ pixel }: { readonly pixel: Pixel }): ReactNode {
  return (
    <div className={styles.overAll}>
      {hasStatistics(pixel, HALVES) && (
        <p>
          <Translate id="normalize.halves">
            {
              'Mean 0.5 and std 0.5 map [0, 255] to [−1, 1]. That is a range, and no more: it does not make the mean of the images 0, nor their deviation 1.'
            }
          </Translate>
        </p>
      )}
      <table className={styles.table}>
        <caption className={styles.tableCaption}>
          <Translate id="normalize.overAll">
            {'All training images of CIFAR-10 after this Normalize, about:'}
          </Translate>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="normalize.channel">Channel</Translate>
            </th>
            <th scope="col">
              <Translate id="normalize.theirMean">Mean</Translate>
            </th>
            <th scope="col">
              <Translate id="normalize.theirStd">Deviation</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {CHANNELS.map((name) => {
            const { mean, std } = afterwards(pixel, name);
            return (
              <tr key={name}>
                <th scope="row">{nameOf(name)}</th>
                <td>{fixed(mean, 1)}</td>
                <td>{fixed(std, 1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        {isStandard(pixel) ? (
          <Translate id="normalize.standard">
            {'That is mean 0 and deviation 1, over all images. A single image still has a mean of its own.'}
          </Translate>
        ) : (
          <Translate id="normalize.notStandard">{'That is not mean 0 and deviation 1.'}</Translate>
        )}
      </p>
    </div>
  );
}
