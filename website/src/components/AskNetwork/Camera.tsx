import { useEffect, useRef, useState, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Picture } from '../../training/asking/questions';
import { pixelsOf } from './decode';
import styles from './styles.module.css';

interface CameraProps {
  readonly onPicture: (picture: Picture) => void;
  readonly onProblem: (sentence: string) => void;
}

/** A button for the camera, where there is one; the camera is asked for only when it is pressed. */
export function Camera({ onPicture, onProblem }: CameraProps): ReactNode {
  const [isThere, setThere] = useState(false);
  const [stream, setStream] = useState<MediaStream>();
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    let isShown = true;
    // Without a secure address, a page is told of no devices at all.
    const devices = (navigator as Partial<Navigator>).mediaDevices;
    void devices?.enumerateDevices().then(
      (all) => isShown && setThere(all.some(({ kind }) => kind === 'videoinput')),
      () => undefined,
    );
    return () => void (isShown = false);
  }, []);
  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream;
    return () => stream?.getTracks().forEach((track) => track.stop());
  }, [stream]);

  const open = (): void => {
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(setStream, () =>
      onProblem(
        translate({
          id: 'askNetwork.noCamera',
          message: 'The browser gives no picture of the camera: it may have been forbidden, or in use.',
        }),
      ),
    );
  };
  const take = (): void => {
    if (!video.current) return;
    const { videoWidth: width, videoHeight: height } = video.current;
    if (width === 0) return;
    onPicture(pixelsOf(video.current, width, height).picture);
    setStream(undefined);
  };

  if (!isThere) return null;
  if (!stream)
    return (
      <button type="button" className="button button--secondary button--sm" onClick={open}>
        {translate({ id: 'askNetwork.camera', message: 'Camera' })}
      </button>
    );
  return (
    <div className={styles.camera}>
      <video
        ref={video}
        autoPlay
        muted
        playsInline
        aria-label={translate({ id: 'askNetwork.cameraSees', message: 'What the camera sees' })}
      />
      <div className={styles.row}>
        <button type="button" className="button button--primary button--sm" onClick={take}>
          {translate({ id: 'askNetwork.take', message: 'Take the picture' })}
        </button>
        <button
          type="button"
          className="button button--secondary button--sm"
          onClick={() => setStream(undefined)}
        >
          {translate({ id: 'askNetwork.closeCamera', message: 'Close the camera' })}
        </button>
      </div>
    </div>
  );
}
