import type { Cue } from './cue.ts'

export const germanCues: readonly Cue[] = [
  [
    'valueProp',
    3,
    /\b(?:ein|eine|einen|einer) (?:\p{L}+ )?(?:App|Anwendung|Plattform|Programm|Werkzeug|Software|Kalender|Liste|Webseite|Website|Dienst),? (?:die|das|der|den|mit|für|in)(?!\p{L})|würde\p{L}* .{0,80}(?:ersparen|sparen|lösen|beenden|erleichtern|ersetzen|helfen)|\bwir (?:hätten gern|wünschen uns|wollen|möchten|bauen) (?:ein|eine|einen) /iu,
  ],
  [
    'problemStatement',
    3,
    /verlier\p{L}* .{0,40}(?:Überblick|Zeit|Geld|Kunden)|mit (?:dem )?(?:Bleistift|Stift|Zetteln?)|in (?:ein|das|einem) Heft|(?:bleib|steh|geh)\p{L}* (?:leer|verloren|liegen)|niemand weiß|ohne zu wissen|zu (?:oft|selten|wenig)(?!\p{L})/iu,
  ],
  ['targetUser', 3, /(?:unsere|die meisten|die) \p{L}+ sind (?:meist|meistens|vor allem|über|unter|oft|häufig) /iu],
  ['assumptions', 3, /(?:wir|ich) (?:denken|denke|glauben|glaube|schätzen|schätze),? /iu],
  [
    'problemStatement',
    2,
    /\bjede[nrs]? (?:Abend|Tag|Woche|Monat|Morgen|Nacht|Jahr|Sonntag|Montag)\b|Zettel|Papier|Tabelle\b|abtipp\w*|tipp(?:t|en)\b|abschreib\w*|keine? (?:Übersicht|Ahnung)|verloren|nie(?:mand)? (?:weiß|wissen)|ausfall\w*|WhatsApp/i,
  ],
  [
    'outOfScope',
    3,
    /^keine? (?!.*(?:nötig|notwendig|erforderlich)[.!]*$)(?!.*(?<!\p{L})(?:ohne|vor|nach|unter|bis)(?!\p{L}))(?!.*(?:Internet|Netz|Empfang|Konkurrenz|Doppel))(?!(?:Ahnung|Zeit|Idee|Problem|Sorge|Frage|Eile|Geld)(?!\p{L}))(?:[\p{L}-]+ ){0,3}?[\p{L}-]+[.!]*$/iu,
  ],
  [
    'outOfScope',
    3,
    /(?:bauen|machen|wollen|brauchen|entwickeln|bieten) wir (?:\w+ )?nicht|(?:vorerst|zunächst|erst ?mal|am Anfang) (?:nicht|kein\w*|ohne)|nicht (?:jetzt|vorerst|am Anfang)|bleibt (?:draußen|außen vor)/i,
  ],
  [
    'targets',
    3,
    /\bwir haben .{0,30}(?:\d|zwei|drei|vier|sechs).{0,30}(?:Euro|€|Wochen|Monate|EUR)|(?:muss|soll) .{0,40}(?:bis|vor|im|ab|zum) .{0,20}(?:live|fertig|online|stehen|laufen)|Stunden (?:pro|in der|die) Woche/i,
  ],
  [
    'keyConstraints',
    3,
    /(?:muss|müssen|darf|dürfen) .{0,60}\b(?:bleiben|laufen|liegen|verlassen|gespeichert|entsprechen|einhalten)\b|kein (?:Empfang|Netz|Internet)|können wir nicht ändern/i,
  ],
  [
    'smallestViableExperiment',
    3,
    /(?:probieren|testen|starten|beginnen|fangen) wir\b|wir (?:probieren|testen|starten|beginnen) .{0,40}mit\b|zuerst mit (?:einem|einer|zwei|drei|\d)/i,
  ],
  ['marketContext', 3, /es gibt .{0,30}(?:Anbieter|Lösungen|Programme|Apps|Tools|Systeme)|rund \d[\d.]* \p{Lu}/iu],
  ['need', 2, /^\p{Lu}[^.!?]{2,80} \p{Ll}{2,}(?:en|ern|eln)$/u],
  [
    'outOfScope',
    3,
    /nicht (?:enthalten|geplant|vorgesehen|Teil|Bestandteil|im Umfang|im MVP|in der ersten Version)|ausgeschlossen|verzichten (?:wir )?auf|brauchen wir nicht|wollen wir nicht|wird nicht (?:umgesetzt|entwickelt|unterstützt|gebaut)|\bkeine?\b.{1,60} im (?:MVP|ersten Schritt)|\bkein Bestandteil/i,
  ],
  [
    'later',
    3,
    /wäre (?:schön|toll|gut)|später\b|in Zukunft|zukünftig|irgendwann|optional|Phase 2|Version 2|Ausbaustufe|wünschenswert/i,
  ],
  ['risks', 3, /risik\w*|(?:Sorge|Sorgen|Angst|Bedenken|befürcht\w*)\b|schief ?gehen|könnte scheitern|Gefahr/i],
  [
    'assumptions',
    3,
    /annahme\w*|wir (?:nehmen an|gehen davon aus|glauben|erwarten)|vermutlich|wahrscheinlich|vorausgesetzt/i,
  ],
  [
    'smallestViableExperiment',
    3,
    /\b(?:Pilot\w*|Experiment\w*|Prototyp\w*|Testphase|Feldtest)\b|testen (?:wir )?(?:es |das )?(?:zuerst )?(?:mit|bei|in)|ausprobieren|validieren/i,
  ],
  [
    'monetizationHypothesis',
    3,
    /(?:pro|im|je) (?:Monat|Jahr|Nutzer|Standort|Filiale)\b.{0,40}(?:€|Euro|EUR|CHF|zahl|koste|Preis|Abo)|(?:€|Euro|EUR|CHF|zahl\w*|koste\w*|Preis\w*|Abo\w*).{0,40}(?:pro|im|je) (?:Monat|Jahr|Nutzer|Standort|Filiale)|\bAbo(?:nnement)?s?\b|Preis\w*|Einnahmen|Umsatz|Provision|Geschäftsmodell|zahlungsbereit|kostenpflichtig|Lizenzgebühr/i,
  ],
  [
    'targets',
    3,
    /\b(?:Deadline|Stichtag|Budget|Fertigstellung|Liefertermin)\b|(?:bis|spätestens|vor) (?:zum |Ende |Anfang |Mitte )?(?:\d{1,2}\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)|(?:live|fertig|starten|Start|eingeführt) (?:bis|in|innerhalb|zum|ab)|\b(?:ein|zwei|drei|vier|\d) Entwickler/i,
  ],
  [
    'differentiation',
    3,
    /im (?:Gegensatz|Unterschied) zu|anders als|unterscheide\w*|als einzige\w*|niemand (?:sonst|anderes)|Alleinstellung|Wettbewerbsvorteil|besser als/i,
  ],
  [
    'marketContext',
    3,
    /Wettbewerb\w*|Konkurren\w*|\bMarkt\b|Alternativen?\b|Branche|Milliarden|Marktführer|Mitbewerber/i,
  ],
  [
    'keyConstraints',
    3,
    /DSGVO|Datenschutz|gesetzlich\w*|rechtlich\w*|Vorschrift\w*|konform|Richtlinie|(?:muss|müssen) (?:auf|in|ohne|mit) .{3,60} (?:laufen|funktionieren|gehostet|betrieben)|gehostet|Server in|bestehende[sn]? (?:System|ERP|Kasse|Hardware)|darf(?:en)? (?:nicht|nur|höchstens|maximal)|ohne Internet|offline|höchstens|maximal/i,
  ],
  [
    'need',
    3,
    /\b(?:muss|müssen|soll|sollen|sollte|sollten|kann|können)\b.{3,160}\b\w+(?:en|ern|eln)\b|es (?:soll|muss) .{0,60}(?:geben|möglich)|\bwir (?:brauchen|benötigen|möchten|wollen) (?:ein|eine|einen)\b/i,
  ],
  [
    'problemStatement',
    3,
    /\bProblem\w*|verlier\w*|verschwend\w*|mühsam|umständlich|von Hand|händisch|manuell|fehleranfällig|Fehler\b|zu (?:langsam|teuer|kompliziert|spät|viel)|ärger\w*|beschwer\w*|Chaos|Zettelwirtschaft|dauert (?:\w+ ){0,4}(?:Stunden|Tage|Minuten)|vergess\w*/i,
  ],
  [
    'problemStatement',
    2,
    /\b(?:heute|derzeit|aktuell|bisher|momentan)\b|Excel|auf Papier|Telefon\w*|\bfehl(?:t|en)\b/i,
  ],
  [
    'targetUser',
    3,
    /Zielgruppe|Zielkund\w*|richtet sich an|gedacht für|^(?:Hauptsächlich |Vor allem )?für (?:kleine|mittlere|Betriebe|Eltern|Praxen|Menschen|alle|Vereine|Handwerk)|unsere (?:Kunden|Nutzer) sind|mit \d+ bis \d+ (?:Mitarbeit\w*|Beschäftigten|Personen)/i,
  ],
  [
    'valueProp',
    3,
    /\bZiel (?:ist|des|der)|die Idee|\bVision\b|spart (?:\w+ ){0,3}(?:Zeit|Geld|Stunden)|hilft\b|ermöglicht|erleichtert|wir (?:bauen|entwickeln|möchten .{0,60} entwickeln|wollen .{0,60} (?:bauen|entwickeln))|statt (?:\w+ ){0,4}/i,
  ],
  ['notes', 3, /\bProtokoll\b|nächste Schritte|Kennzahl\w*|vielen Dank|Teilnehmer/i],
]
