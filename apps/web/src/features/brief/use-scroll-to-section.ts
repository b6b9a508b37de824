import { useEffect } from 'react'

/** Scrolls to the section in the address. The router does so too, but before the form is there. */
export function useScrollToSection(): void {
  useEffect(() => {
    const section = window.location.hash.slice(1)
    if (section !== '') document.getElementById(section)?.scrollIntoView()
  }, [])
}
