import { render } from 'preact';
import { Button } from '../ui/button.tsx';
import './results.css';

const root = document.getElementById('root');
if (root !== null) {
  render(
    <main>
      <Button onClick={() => undefined}>Results</Button>
    </main>,
    root,
  );
}
