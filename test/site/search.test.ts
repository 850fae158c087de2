import type { Entry } from '../../website/plugins/search/entry';
import { find } from '../../website/plugins/search/find';
import { placesOf } from '../../website/plugins/search';
import { tableFrom, tableOf } from '../../website/plugins/search/table';
import { stemOf, termsOf, wordsOf } from '../../website/plugins/search/words';
import { excerpt } from '../../website/src/components/Search/excerpt';

const page = (body: string): string =>
  `<html><head><meta name="description" content="About filters."></head><body><nav>Menu</nav>
  <article><div class="theme-doc-markdown markdown"><header><h1>3 The network</h1></header>${body}</div></article></body></html>`;

const entry = (url: string, title: string, text: string, more: Partial<Entry> = {}): Entry => ({
  url,
  title,
  text,
  page: 'A page',
  code: '',
  kind: 'section',
  ...more,
});

describe('words', () => {
  test.each([
    ['zeroGrad()', ['zerograd', 'zero', 'grad']],
    ['optimizer.zero_grad()', ['optimizer', 'zerograd', 'zero', 'grad']],
    ["'MaxPool2d'", ['maxpool2d', 'max', 'pool2d']],
    ['CIFAR-10, CIFAR10', ['cifar10', 'cifar', 'cifar10']],
    ['NaN', ['nan']],
    ['“2.303” of 62,006', ['2.303', 'of', '62006']],
    ['the network’s', ['the', 'networks']],
    ['[4, 3, 32, 32]', ['4', '3', '32', '32']],
    ['畳み込み', ['畳み', '畳', 'み込', '込', '込み', '込']],
    ['CNNの畳', ['cnn', 'の畳', '畳']],
    ['フィルタ', ['フィ', 'ィル', 'ルタ']],
    ['卷积', ['卷积', '卷', '积']],
    ['합성곱 층', ['합성', '합', '성', '성곱', '성', '곱', '층']],
    ['', []],
    ['()', []],
  ])('of %j are %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('lose their endings, where they are long enough to have one', () => {
    expect(['training', 'trained', 'losses', 'gas', '2.303', '込み'].map(stemOf)).toEqual([
      'train',
      'train',
      'loss',
      'gas',
      '2.303',
      '込み',
    ]);
    expect(wordsOf('a’b')).toEqual([{ whole: 'ab', parts: [] }]);
  });
});

describe('places of a page', () => {
  const places = placesOf(
    page(`
    <p>Here you build a <span><a>network</a><span data-unsearched=""><span role="tooltip">A chain.</span></span></span>: a <em>con</em>volution.</p>
    <h2 id="layers">The layers<a class="hash-link" href="#layers" title="Direct link"></a></h2>
    <p>One after the other.</p><p>Then two.</p>
    <figure data-listing="a"><figcaption>lessons/03.ts <button>Copy</button></figcaption>
      <pre><code>optimizer.zeroGrad()</code></pre><span hidden>Arrow keys</span>
      <div class="lines python_x1"><pre>optimizer.zero_grad()</pre></div></figure>
    <figure data-figure="network"><button>Too small</button><svg><text>-4</text></svg><figcaption>To scale.</figcaption></figure>
    <div class="theme-admonition theme-admonition-warning"><div>Pitfall: a NaN</div><div><p>Divide by ten.</p></div></div>
    <div class="theme-admonition theme-admonition-tip"><div>Recap</div><p>Again the layers.</p></div>
    <fieldset data-quiz=""><p>What is right?</p></fieldset>
    <h2 id="more">More</h2>
    <table><tbody><tr><td>the loss stays at 2.303</td><td>all labels are wrong</td></tr><tr><td>a</td><td>short</td></tr></tbody></table>
    <ul><li><code>torch.save</code> is <code>save</code> here.</li><li>A thing.</li></ul>
    <details><summary>7 Shuffle</summary><p>Write it.</p><details><summary>Hint</summary>Like this.</details></details>`),
    'cnn/',
  );
  const at = (title: string): Entry | undefined => places.find((place) => place.title === title);

  test('are its headings and what has a title of its own, each with the address of its heading', () => {
    expect(places.map(({ kind, url, title }) => `${kind} ${url} ${title}`)).toEqual([
      'page cnn/ 3 The network',
      'section cnn/#layers The layers',
      'aside cnn/#layers Pitfall: a NaN',
      'section cnn/#more More',
      'symptom cnn/#more the loss stays at 2.303',
      'name cnn/#more torch.save',
      'details cnn/#more 7 Shuffle',
    ]);
    expect(new Set(places.map((place) => place.page))).toEqual(new Set(['3 The network']));
  });

  test('hold what is read, and keep words apart that stand apart', () => {
    expect(at('3 The network')?.text).toBe('About filters. Here you build a network : a convolution.');
    expect(at('The layers')?.text).toBe('One after the other. Then two. To scale.');
    expect(at('The layers')?.code).toBe('optimizer.zeroGrad()');
    expect(at('Pitfall: a NaN')?.text).toBe('Divide by ten.');
    expect(at('the loss stays at 2.303')?.text).toBe('all labels are wrong');
    expect(at('More')?.text).toBe('a short A thing.');
  });

  test('of the reference are the thing and its own members', () => {
    const places = placesOf(
      page('')
        .replace('<h1>3 The network</h1>', '<h1>Class: DataLoader&lt;Item></h1>')
        .replace(
          '</header>',
          `</header><p>Reads batches.</p><h2 id="constructors">Constructors</h2><h3 id="constructor">Constructor</h3><p>New.</p>
          <h2 id="methods">Methods</h2><h3 id="first">first()</h3><p>The first batch.</p><h4 id="returns">Returns</h4><p>A promise</p>
          <h3 id="children">children()</h3><p>Modules.</p><h4 id="inherited-from">Inherited from</h4><p>Module</p>
          <h2 id="properties">Properties</h2><table><tbody><tr><td><a id="property-x"></a> <code>numWorkers?</code></td><td>Threads.</td></tr></tbody></table>`,
        ),
      'api/classes/DataLoader/',
    );
    expect(places.map(({ kind, url, title, text }) => [kind, url, title, text])).toEqual([
      ['reference', 'api/classes/DataLoader/', 'DataLoader', 'Reads batches.'],
      ['member', 'api/classes/DataLoader/#first', 'DataLoader.first', 'The first batch.'],
      ['member', 'api/classes/DataLoader/#property-x', 'DataLoader.numWorkers', 'Threads.'],
    ]);
  });

  test('are none where there is no document', () => {
    expect(placesOf('<html><body><main>Nothing</main></body></html>', '404/')).toEqual([]);
  });
});

describe('find', () => {
  const table = tableFrom(
    JSON.stringify(
      tableOf([
        entry('a/#zero-grad', 'Why zeroGrad?', 'Gradients add up.'),
        entry('a/#pad', 'Padding', 'Zeros around an image.'),
        entry('a/#loop', 'The loop', 'It calls zeroGrad at each step, and trains.'),
        entry('api/x/', 'zeroGrad', 'Sets gradients to 0.', { kind: 'member' }),
        entry('a/#pad', 'Pitfall: padding', 'Padding of padding.', { kind: 'aside' }),
        entry('b/', 'Save', 'The weights go into a file.'),
        entry('j/', '畳み込み層', '画像の上を動く。'),
        entry('j/#pool', 'プーリング', 'そのあとに、画像を小さくする。'),
        entry('k/', '특징', '합성곱층은 이미지 위를 움직인다.'),
      ]),
    ),
  );
  const first = (query: string): string | undefined => find(table, query)[0]?.url;

  test.each([
    ['zero grad', 'a/#zero-grad'],
    ['why is it zero_grad()?', 'a/#zero-grad'],
    ['paddng', 'a/#pad'],
    ['padd', 'a/#pad'],
    ['how do I save my weights', 'b/'],
    ['training loop', 'a/#loop'],
    ['畳み込み', 'j/'],
    ['畳', 'j/'],
    ['層', 'j/'],
    ['畳み込み層', 'j/'],
    ['畳み込みの層', 'j/'],
    ['プーリング', 'j/#pool'],
    ['リング', 'j/#pool'],
    ['ﾌﾟｰﾘﾝｸﾞ', 'j/#pool'],
    ['합성곱', 'k/'],
    ['층', 'k/'],
    ['why', 'a/#zero-grad'],
  ])('%j leads to %s', (query, url) => {
    expect(first(query)).toBe(url);
  });

  test('gives each address once, and nothing for nothing', () => {
    const urls = find(table, 'padding').map(({ url }) => url);
    expect(urls).toEqual(['a/#pad']);
    expect(find(table, '')).toEqual([]);
    expect(find(table, '?()')).toEqual([]);
    expect(find(table, 'xylophone')).toEqual([]);
    // It shares no two neighbours with anything, only single signs.
    expect(find(table, '込画')).toEqual([]);
  });
});

test('an excerpt begins shortly before what was found, and marks it', () => {
  const text = `${'word '.repeat(40)}then zeroGrad() comes, ${'and more '.repeat(40)}`.trim();
  const pieces = excerpt(text, ['zerograd']);
  expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(['zeroGrad()']);
  expect(pieces[0]?.text).toBe('… ');
  expect(pieces.at(-1)?.text).toBe(' …');
  expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(260);
  expect(excerpt('Short.', ['nothing'])).toEqual([{ text: 'Short.', found: false }]);
});

describe('an excerpt where nothing parts the words', () => {
  const text = `${'小さな絵を上から下へ見る。'.repeat(20)}畳み込み層は動く。${'それから次の層に行く。'.repeat(20)}`;

  test('is as short as another, and marks what was found and no more', () => {
    const terms = find(tableOf([entry('j/', '層', text)]), '畳み込み')[0]?.terms ?? [];
    const pieces = excerpt(text, terms);
    expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(['畳み込み']);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(170);
    expect(pieces.map((piece) => piece.text).join('')).toContain('見る。畳み込み層は動く。それから');
  });

  test('marks a sign alone, and a word of letters beside it', () => {
    const marked = (text: string, ...terms: string[]): string[] =>
      excerpt(text, terms)
        .filter(({ found }) => found)
        .map((piece) => piece.text);
    expect(marked('次の層です', '層')).toEqual(['層']);
    expect(marked('CNNの層', 'cnn')).toEqual(['CNN']);
  });
});
