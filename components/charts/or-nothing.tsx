'use client';

import { Component } from 'react';
import type { ReactNode } from 'react';

interface OrNothingProps {
  readonly children: ReactNode;
}

/** Draws nothing where drawing failed: the sketch below stays, and the page with it. */
export class OrNothing extends Component<OrNothingProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}
