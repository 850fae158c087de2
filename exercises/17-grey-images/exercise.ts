import { nn, type Tensor } from '../../src';

const { flatten, relu } = nn.functional;

/** Ten scores for each grey image of 28 by 28 pixels. */
export class Net extends nn.Module {
  // `number` stands where the compiler would tell you the answer.
  readonly conv1: nn.Conv2d<number, 6, 5>;
  readonly pool: nn.MaxPool2d<2, 2>;
  readonly conv2: nn.Conv2d<6, 16, 5>;
  readonly fc1: nn.Linear<number, 120>;
  readonly fc2: nn.Linear<120, 84>;
  readonly fc3: nn.Linear<84, 10>;

  constructor() {
    super();
    throw new Error('Write me');
  }

  /** `images` are grey, [N, height, width, 1]; ten scores for each of them come out, [N, 10]. */
  forward<N extends number>(images: Tensor<readonly [N, 28, 28, 1]>): Tensor<readonly [N, 10]> {
    throw new Error('Write me');
  }
}
