import { useEffect, useEffectEvent } from "react";

/**
 * Takes a file that is dropped anywhere on the frame, as long as the calling component is there. A browser would leave
 * the application for it.
 */
export function useDroppedFile(onDropped: (file: File) => void): void {
  const take = useEffectEvent(onDropped);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      take(file);
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
}
