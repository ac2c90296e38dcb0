/** The part of the Barcode Detection API that is used; browsers without it lack the name. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: string[] }) => Detector;

const formats = ['qr_code', 'code_128'];
const looksEveryMilliseconds = 200;

export function canReadCodes(): boolean {
  return 'BarcodeDetector' in window && navigator.mediaDevices !== undefined;
}

export interface Camera {
  stop: () => void;
  /** Absent where the lamp cannot be switched. */
  setTorch?: (isOn: boolean) => void;
}

/** Shows the rear camera in the element and tells each code when it comes into view; one kept in view is told once. */
export async function startCamera(video: HTMLVideoElement, onCode: (code: string) => void): Promise<Camera> {
  const Detector = (window as unknown as { BarcodeDetector: DetectorClass }).BarcodeDetector;
  const detector = new Detector({ formats });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  video.srcObject = stream;
  await video.play();

  let inView: readonly string[] = [];
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    // A frame that cannot be read is followed by another.
    const found = await detector.detect(video).catch(() => []);
    isLooking = false;
    const codes = found.map(({ rawValue }) => rawValue);
    for (const code of codes) if (!inView.includes(code)) onCode(code);
    inView = codes;
  };
  const timer = setInterval(() => void look(), looksEveryMilliseconds);
  const [track] = stream.getVideoTracks();
  const stop = () => {
    clearInterval(timer);
    for (const one of stream.getTracks()) one.stop();
    video.srcObject = null;
  };
  if (track === undefined || !('torch' in track.getCapabilities())) return { stop };
  const setTorch = (isOn: boolean) => {
    void track.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] });
  };
  return { stop, setTorch };
}
