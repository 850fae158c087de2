/** Words that say what kind of question it is, and not what it is about. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  `a about an and are arent as at be by can cannot cant could did do does doesnt doing dont for from get gets getting give gives go goes had
  has have how i if im in into is isnt it its keep many me mean means much my need no not of off on or our out please should so some tell
  that the their them then there this to up us use used using want was we what whats when where which who why will with without wont work
  works would you your`.split(/\s+/),
);

const FALLS = ['falls', 'stays'];
const GROWS = ['nan', 'grow'];
const LINEAR = ['linear', 'connected'];
const ANSWER = ['answer', 'predict'];
const GOES_ON = ['checkpoint', 'go'];
const SET_UP = ['npm', 'setup', 'environment'];

/** What newcomers say, and PyTorch's habits, in the words of these pages: each is looked for as well. */
export const ALSO: Readonly<Record<string, readonly string[]>> = {
  augmentation: ['randomcrop', 'randomhorizontalflip', 'crop'],
  autograd: ['backward', 'gradient'],
  backprop: ['backward'],
  backpropagation: ['backward'],
  bs: ['batch'],
  ckpt: ['checkpoint'],
  continue: GOES_ON,
  cuda: ['gpu'],
  decrease: FALLS,
  decreases: FALLS,
  decreasing: FALLS,
  dense: LINEAR,
  derivative: ['gradient'],
  deterministic: ['seed'],
  diverge: GROWS,
  diverges: GROWS,
  down: FALLS,
  drop: FALLS,
  errors: ['pitfall'],
  explode: GROWS,
  explodes: GROWS,
  exploding: GROWS,
  export: ['save', 'safetensors'],
  fc: LINEAR,
  guess: ANSWER,
  improve: FALLS,
  improving: FALLS,
  inf: ['nan'],
  infer: ANSWER,
  inference: ANSWER,
  infinity: ['nan'],
  install: SET_UP,
  installation: SET_UP,
  kernel: ['filter'],
  kernels: ['filter'],
  leak: ['memory'],
  lr: ['rate'],
  memorize: ['overfitting', 'heart'],
  model: ['network'],
  models: ['network'],
  multiple: ['many'],
  net: ['network'],
  neural: ['network'],
  own: ['your'],
  photo: ['picture', 'image'],
  photograph: ['picture', 'image'],
  picture: ['image'],
  prediction: ANSWER,
  predictions: ANSWER,
  random: ['seed', 'shuffle'],
  reproduce: ['seed'],
  reproducible: ['seed'],
  resume: GOES_ON,
  slow: ['speed', 'workers', 'engine'],
  speed: ['engine', 'workers'],
  store: ['save'],
  stuck: ['stays'],
  subsampling: ['pooling'],
  threads: ['workers'],
  validation: ['test', 'held'],
};
