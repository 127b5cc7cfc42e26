'use client';

import { Component } from 'react';
import type { ReactNode } from 'react';

interface OrMessageProps {
  readonly message: string;
  readonly children: ReactNode;
}

/** Says so where a part could not be drawn, and keeps the page around it. */
export class OrMessage extends Component<OrMessageProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { message, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <p role="alert" className="py-2 text-table text-worse">
        {message}
      </p>
    );
  }
}
