import Link from 'next/link';
import { PlainPage } from '@/components/ui/plain-page';

/** Our own 404: Next's has an inline style element, which the content security policy forbids. */
export default function NotFound() {
  return (
    <PlainPage title="This page does not exist">
      <p>The address may be mistyped, or the page may have moved.</p>
      <p>
        <Link href="/" className="link">
          Go to the calculator
        </Link>
      </p>
    </PlainPage>
  );
}
