import { Component, type ReactNode } from "react";

/**
 * Shows something else where its content cannot be rendered: the fault costs this part of the page only.
 *
 * @param props.fallback gets what tries once more
 */
export class Boundary extends Component<
  { fallback: (again: () => void) => ReactNode; children: ReactNode },
  { isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return this.props.fallback(() => this.setState({ isBroken: false }));
  }
}
