/** How the numbers of one tensor are written: all in one way, and of one width. */
export interface Column {
  readonly width: number;
  text(number: number): string;
}

export function columnOf(numbers: readonly number[], dtype: 'float32' | 'int32'): Column {
  // Zeros, and what is not finite, are written as the others are, and PyTorch doesn't measure them.
  const measured = dtype === 'int32' ? numbers : numbers.filter((x) => Number.isFinite(x) && x !== 0);
  const write = dtype === 'int32' ? String : wayOf(measured);
  const width = Math.max(1, ...measured.map((number) => write(number).length));
  return { width, text: (number) => write(number).padStart(width) };
}

type Way = (number: number) => string;

/** How floats are written, of which these are finite and not 0. */
function wayOf(numbers: readonly number[]): Way {
  const sizes = numbers.map(Math.abs);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const areWhole = numbers.every(Number.isInteger);
  if (most / least > 1000 || most > 1e8 || least < 1e-4) return orWord(exponential);
  return orWord(areWhole ? whole : fixed);
}

function orWord(write: Way): Way {
  return (number) => {
    if (Number.isFinite(number)) return write(number);
    if (Number.isNaN(number)) return 'nan';
    return number > 0 ? 'inf' : '-inf';
  };
}

/** 2 is `2.` */
const whole: Way = (number) => `${Object.is(number, -0) ? '-0' : number.toFixed(0)}.`;

/** 0.5 is `0.5000` */
const fixed: Way = (number) =>
  (Object.is(number, -0) ? '-' : '') + tieToEven((digits) => number.toFixed(digits));

/** 0.5 is `5.0000e-01` */
const exponential: Way = (number) =>
  (Object.is(number, -0) ? '-' : '') +
  tieToEven((digits) => number.toExponential(digits)).replace(/e([+-])(\d)$/, 'e$10$2');

/** 4 decimals. Just between two of them, Python takes the even one, and JavaScript the larger. */
function tieToEven(write: (digits: number) => string): string {
  const [, even, exponent = ''] = TIE.exec(write(MANY_DIGITS)) ?? [];
  return even === undefined ? write(4) : even + exponent;
}

const TIE = /^(-?\d+\.\d{3}[02468])50*(e.*)?$/;
/** A 32-bit float with zeros from the 6th to the 40th decimal has no others behind. */
const MANY_DIGITS = 40;
