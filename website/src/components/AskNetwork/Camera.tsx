import { useEffect, useRef, useState, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Picture } from '../../training/asking/questions';
import { takeLostFocus } from '../takeLostFocus';
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
  const first = useRef<HTMLButtonElement>(null);
  const isShown = useRef(false);

  useEffect(() => {
    isShown.current = true;
    // Without a secure address, a page is told of no devices at all.
    const devices = (navigator as Partial<Navigator>).mediaDevices;
    void devices?.enumerateDevices().then(
      (all) => setThere(all.some(({ kind }) => kind === 'videoinput')),
      () => undefined,
    );
    return () => void (isShown.current = false);
  }, []);
  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream;
    takeLostFocus(first.current);
    return () => stream && stop(stream);
  }, [stream]);

  /** Who allows it may have left meanwhile: then nothing would ever stop it. */
  const show = (given: MediaStream): void => (isShown.current ? setStream(given) : stop(given));
  const open = (): void => {
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(show, () =>
      onProblem(
        translate({
          id: 'askNetwork.noCamera',
          message: 'The browser gives no picture of the camera: it may have been forbidden, or in use.',
        }),
      ),
    );
  };
  const take = (): void => {
    // From 2 on there is something to be seen; its size may be known before.
    if (!video.current || video.current.readyState < 2) return;
    const { videoWidth: width, videoHeight: height } = video.current;
    onPicture(pixelsOf(video.current, width, height).picture);
    setStream(undefined);
  };

  if (!isThere) return null;
  if (!stream)
    return (
      <button ref={first} type="button" className="button button--secondary button--sm" onClick={open}>
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
        <button ref={first} type="button" className="button button--primary button--sm" onClick={take}>
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

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
