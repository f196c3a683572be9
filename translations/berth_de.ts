<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Archive</name>
    <message>
        <source>The archive could not be opened.</source>
        <translation>Das Archiv konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The archive is damaged or is not a gzip file.</source>
        <translation>Das Archiv ist beschädigt oder keine gzip-Datei.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1 bytes.</source>
        <translation>Das Archiv ist entpackt größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>The archive holds the name “%1”, which is not one below its own folder.</source>
        <translation>Das Archiv enthält den Namen „%1“, der nicht unterhalb seines eigenen Ordners liegt.</translation>
    </message>
    <message>
        <source>The archive holds the name “%1”, which leads out of its folder.</source>
        <translation>Das Archiv enthält den Namen „%1“, der aus seinem Ordner hinausführt.</translation>
    </message>
    <message>
        <source>The archive is damaged: a header&apos;s checksum is wrong.</source>
        <translation>Das Archiv ist beschädigt: die Prüfsumme eines Headers ist falsch.</translation>
    </message>
    <message>
        <source>The archive is cut off in “%1”.</source>
        <translation>Das Archiv bricht in „%1“ ab.</translation>
    </message>
    <message>
        <source>The archive holds “%1”, which is a link or a device and not a file.</source>
        <translation>Das Archiv enthält „%1“: einen Link oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>“%1” in the archive has %2 bytes; at most %3 are read.</source>
        <translation>„%1“ im Archiv hat %2 Bytes; höchstens %3 werden gelesen.</translation>
    </message>
    <message>
        <source>The archive holds “%1” twice.</source>
        <translation>Das Archiv enthält „%1“ zweimal.</translation>
    </message>
    <message>
        <source>The archive holds more than %1 files.</source>
        <translation>Das Archiv enthält mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>The archive has %1 bytes; at most %2 are read.</source>
        <translation>Das Archiv hat %1 Bytes; höchstens %2 werden gelesen.</translation>
    </message>
    <message>
        <source>The archive holds no files.</source>
        <translation>Das Archiv enthält keine Dateien.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
</context>
<context>
    <name>CertificateView</name>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>For the names</source>
        <translation>Für die Namen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>No answer came, and it cannot be told whether it was done.</source>
        <translation>Es kam keine Antwort, und ob es ausgeführt wurde, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Done: no answer came, but reading it back shows it.</source>
        <translation>Erledigt: es kam keine Antwort, aber das Zurücklesen zeigt es.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Not begun.</source>
        <translation>Nicht begonnen.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>“%1” is not a mapping of keys to values.</source>
        <translation>„%1“ ist keine Zuordnung von Schlüsseln zu Werten.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>“%1” holds no Chart.yaml, so it is not a chart.</source>
        <translation>„%1“ enthält keine Chart.yaml und ist damit kein Chart.</translation>
    </message>
    <message>
        <source>“%1” names no chart.</source>
        <translation>„%1“ nennt kein Chart.</translation>
    </message>
    <message>
        <source>“%1”: subcharts are nested more than %2 levels deep.</source>
        <translation>„%1“: Subcharts sind tiefer als %2 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The subchart %1 is not in this chart, so images that only its own values name are not seen: pull it with “helm dependency build”.</source>
        <translation>Das Subchart %1 liegt nicht in diesem Chart; Images, die nur seine eigenen Werte nennen, werden nicht gesehen: mit „helm dependency build“ holen.</translation>
    </message>
    <message>
        <source>The folder holds more than Berth reads: at most %1 files of together %2 bytes.</source>
        <translation>Der Ordner enthält mehr, als Berth liest: höchstens %1 Dateien mit zusammen %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 takes one value and may be given once.</source>
        <translation>%1 nimmt einen Wert und darf einmal angegeben werden.</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>„%1“ wird hier nicht verstanden.</translation>
    </message>
    <message>
        <source>“%1” is not understood here; is “%2” meant?</source>
        <translation>„%1“ wird hier nicht verstanden; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>“%1” needs one of these behind it: %2.</source>
        <translation>„%1“ braucht eines von diesen dahinter: %2.</translation>
    </message>
    <message>
        <source>%1 is missing: %2.</source>
        <translation>%1 fehlt: %2.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Standard input has more than %1 bytes.</source>
        <translation>Die Standardeingabe hat mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>“%1” exists: choose another name.</source>
        <translation>„%1“ existiert bereits: anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: check that its folder exists and is yours.</source>
        <translation>„%1“ kann nicht geschrieben werden: prüfen, ob der Ordner existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>the Harbor of this profile</source>
        <translation>der Harbor dieses Profils</translation>
    </message>
    <message>
        <source>the Harbor at this address, for one call; plain http only to this computer</source>
        <translation>der Harbor unter dieser Adresse, für einen Aufruf; unverschlüsseltes http nur zu diesem Rechner</translation>
    </message>
    <message>
        <source>with --url: user name, or a robot account&apos;s full name</source>
        <translation>mit --url: Benutzername oder voller Name eines Roboterkontos</translation>
    </message>
    <message>
        <source>the password or robot secret is in this file; - is standard input</source>
        <translation>das Passwort oder Roboter-Secret steht in dieser Datei; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>with --url: trust the CA certificates in this PEM file, and no others</source>
        <translation>mit --url: den CA-Zertifikaten in dieser PEM-Datei vertrauen, und keinen anderen</translation>
    </message>
    <message>
        <source>with --url: trust the one certificate with this SHA-256 fingerprint</source>
        <translation>mit --url: dem einen Zertifikat mit diesem SHA-256-Fingerabdruck vertrauen</translation>
    </message>
    <message>
        <source>with --url: trust any certificate, which protects from nobody</source>
        <translation>mit --url: jedem Zertifikat vertrauen, was vor niemandem schützt</translation>
    </message>
    <message>
        <source>a demo Harbor in this process, gone afterwards</source>
        <translation>ein Demo-Harbor in diesem Prozess, danach verschwunden</translation>
    </message>
    <message>
        <source>how long to wait for each answer; 75 unless given</source>
        <translation>wie viele Sekunden auf jede Antwort gewartet wird; ohne Angabe 75</translation>
    </message>
    <message>
        <source>the result as JSON, with Harbor&apos;s own field names</source>
        <translation>das Ergebnis als JSON, mit Harbors eigenen Feldnamen</translation>
    </message>
    <message>
        <source>the result, warnings and errors; neither notes nor progress</source>
        <translation>das Ergebnis, Warnungen und Fehler; weder Hinweise noch Fortschritt</translation>
    </message>
    <message>
        <source>what a command does and takes</source>
        <translation>was ein Befehl tut und welche Angaben er nimmt</translation>
    </message>
    <message>
        <source>the version of berth-cli</source>
        <translation>die Version von berth-cli</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>%1 [y/N] </source>
        <translation>%1 [y/N] </translation>
    </message>
    <message>
        <source>berth-cli makes Harbor the cache in front of NVIDIA&apos;s registry, from the command line.</source>
        <translation>berth-cli macht Harbor zum Cache vor NVIDIAs Registry, von der Kommandozeile aus.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Optionen jedes Befehls:</translation>
    </message>
    <message>
        <source>More about one of them: %1</source>
        <translation>Mehr zu einem davon: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>SHELL is one of %1.</source>
        <translation>SHELL ist eine von %1.</translation>
    </message>
    <message>
        <source>explain a command</source>
        <translation>einen Befehl erklären</translation>
    </message>
    <message>
        <source>a noun, or a noun and a verb; without it, everything in short</source>
        <translation>ein Substantiv, oder Substantiv und Verb; ohne Angabe alles in Kürze</translation>
    </message>
    <message>
        <source>print the completion script of a shell</source>
        <translation>das Vervollständigungsskript einer Shell ausgeben</translation>
    </message>
    <message>
        <source>print the manual page</source>
        <translation>die Manpage ausgeben</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 stays as it is. %2</source>
        <translation>%1 bleibt, wie es ist. %2</translation>
    </message>
    <message>
        <source>image references through the cache</source>
        <translation>Image-Referenzen über den Cache</translation>
    </message>
    <message>
        <source>write image references as they come through the cache</source>
        <translation>Image-Referenzen so schreiben, wie sie über den Cache kommen</translation>
    </message>
    <message>
        <source>an image reference; - reads them from standard input, one per line</source>
        <translation>eine Image-Referenz; - liest sie von der Standardeingabe, eine pro Zeile</translation>
    </message>
    <message>
        <source>Only the host changes, plus “library/” for Docker Hub&apos;s single names. A reference that is on this Harbor already, or on a registry without a project, stays as it is.</source>
        <translation>Nur der Host ändert sich, dazu „library/“ bei den einteiligen Namen von Docker Hub. Eine Referenz, die schon auf diesem Harbor liegt oder auf einer Registry ohne Projekt, bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>done, or the answer is yes</source>
        <translation>erledigt, oder die Antwort ist ja</translation>
    </message>
    <message>
        <source>failed, explained on standard error</source>
        <translation>fehlgeschlagen, auf der Standardfehlerausgabe erklärt</translation>
    </message>
    <message>
        <source>wrong usage or bad input; nothing was sent</source>
        <translation>falscher Aufruf oder fehlerhafte Eingabe; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Harbor refused the sign-in</source>
        <translation>Harbor hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>not reachable: name, connection, TLS, time-out</source>
        <translation>nicht erreichbar: Name, Verbindung, TLS, Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Harbor refused the request</source>
        <translation>Harbor hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>stopped part-way; what is done and what is not is printed</source>
        <translation>unterwegs abgebrochen; was erledigt ist und was nicht, wird ausgegeben</translation>
    </message>
    <message>
        <source>the answer is no: a connection test or a check failed</source>
        <translation>die Antwort ist nein: ein Verbindungstest oder eine Prüfung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>make Harbor the cache in front of NVIDIA&apos;s registry</source>
        <translation>Harbor zum Cache vor NVIDIAs Registry machen</translation>
    </message>
    <message>
        <source>berth-cli is Berth without a window, for bastions, scripts and CI. Standard output carries the result and nothing else; a person reads a table, a script adds --json and gets Harbor&apos;s own field names. Secrets come from the keychain or from a file, never from an argument or the environment. A command that deletes asks on a terminal; elsewhere it needs --yes.</source>
        <translation>berth-cli ist Berth ohne Fenster, für Bastion-Hosts, Skripte und CI. Die Standardausgabe trägt das Ergebnis und sonst nichts; Menschen lesen eine Tabelle, ein Skript setzt --json und bekommt Harbors eigene Feldnamen. Secrets kommen aus dem Schlüsselbund oder aus einer Datei, nie aus einem Argument oder der Umgebung. Ein Befehl, der löscht, fragt am Terminal nach; anderswo braucht er --yes.</translation>
    </message>
    <message>
        <source>The result could not be written: %1.</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1, %2: not touched. %3</source>
        <translation>%1, %2: nicht angefasst. %3</translation>
    </message>
    <message>
        <source>%1 (%2): no value reaches it; use a mirror on the nodes, an admission rule or a post-renderer.</source>
        <translation>%1 (%2): kein Wert erreicht es; einen Mirror auf den Nodes, eine Admission-Regel oder einen Post-Renderer verwenden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>IMAGE</source>
        <translation>IMAGE</translation>
    </message>
    <message>
        <source>THROUGH THE CACHE</source>
        <translation>ÜBER DEN CACHE</translation>
    </message>
    <message>
        <source>DEFAULT</source>
        <translation>STANDARD</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>“%1” is written.</source>
        <translation>„%1“ ist geschrieben.</translation>
    </message>
    <message>
        <source>a chart (folder or .tgz), values files that lie over it in order, manifests, a list of images; - is standard input</source>
        <translation>ein Chart (Ordner oder .tgz), Values-Dateien, die der Reihe nach darüberliegen, Manifeste, eine Liste von Images; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>write a new file; without it, or with -, to standard output</source>
        <translation>eine neue Datei schreiben; ohne Angabe oder mit - auf die Standardausgabe</translation>
    </message>
    <message>
        <source>images in Helm charts, and overrides that move them</source>
        <translation>Images in Helm-Charts und Overrides, die sie umziehen</translation>
    </message>
    <message>
        <source>list every image that a chart, values or manifests name</source>
        <translation>jedes Image auflisten, das ein Chart, Values oder Manifeste nennen</translation>
    </message>
    <message>
        <source>write the smallest values file that moves the images</source>
        <translation>die kleinste Values-Datei schreiben, die die Images umzieht</translation>
    </message>
    <message>
        <source>The file holds only what changes, in the chart&apos;s order, and says in its header how it was checked: merged as Helm does and read again. Exit code 7 says that images remain that it does not move.</source>
        <translation>Die Datei enthält nur, was sich ändert, in der Reihenfolge des Charts, und sagt in ihrem Kopf, wie sie geprüft wurde: zusammengeführt wie in Helm und wieder gelesen. Exit-Code 7 heißt, dass Images bleiben, die sie nicht umzieht.</translation>
    </message>
    <message>
        <source>“%1” is no digest; one reads sha256: and 64 hexadecimal digits.</source>
        <translation>„%1“ ist kein Digest; einer lautet sha256: und 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>“%1” is no tag.</source>
        <translation>„%1“ ist kein Tag.</translation>
    </message>
    <message>
        <source>%1 is written project/repository, such as nvidiaio/nvidia/cuda, without a host.</source>
        <translation>%1 schreibt sich Projekt/Repository, etwa nvidiaio/nvidia/cuda, ohne Host.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>(untagged)</source>
        <translation>(ohne Tag)</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 artifacts are listed.</source>
        <translation>Nur die ersten %1 von %2 Artefakten sind aufgelistet.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>Geholt</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Gecacht</translation>
    </message>
    <message>
        <source>PROJECT/REPO: leave out “%1”, or use berth-cli artifact show.</source>
        <translation>PROJECT/REPO: „%1“ weglassen, oder berth-cli artifact show verwenden.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Media-Type</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>Arbeitsverzeichnis</translation>
    </message>
    <message>
        <source>Entrypoint</source>
        <translation>Entrypoint</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Image labels</source>
        <translation>Image-Labels</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Harbor labels</source>
        <translation>Harbor-Labels</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>PROJECT/REPO:TAG: put :TAG or @DIGEST behind it; berth-cli artifact list tells which there are.</source>
        <translation>PROJECT/REPO:TAG: :TAG oder @DIGEST dahintersetzen; berth-cli artifact list zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>artifacts: images, indexes, charts</source>
        <translation>Artefakte: Images, Indexe, Charts</translation>
    </message>
    <message>
        <source>list the artifacts of a repository with tags, platforms, sizes and times</source>
        <translation>die Artefakte eines Repositorys mit Tags, Plattformen, Größen und Zeiten auflisten</translation>
    </message>
    <message>
        <source>project and repository, such as nvidiaio/nvidia/cuda</source>
        <translation>Projekt und Repository, etwa nvidiaio/nvidia/cuda</translation>
    </message>
    <message>
        <source>show everything about one artifact</source>
        <translation>alles über ein Artefakt zeigen</translation>
    </message>
    <message>
        <source>an artifact by tag, or by digest as PROJECT/REPO@sha256:…</source>
        <translation>ein Artefakt per Tag, oder per Digest als PROJECT/REPO@sha256:…</translation>
    </message>
    <message>
        <source>Name the Harbor: with --host, such as --host harbor.potus.local, or with --profile.</source>
        <translation>Den Harbor nennen: mit --host, etwa --host harbor.potus.local, oder mit --profile.</translation>
    </message>
    <message>
        <source>the Harbor to point to; what Harbor says of itself unless given</source>
        <translation>der Harbor, auf den verwiesen wird; ohne Angabe, was Harbor von sich selbst sagt</translation>
    </message>
    <message>
        <source>the proxy project of an upstream; Harbor&apos;s own projects, or nvcr.io=nvidiaio, unless given</source>
        <translation>das Proxy-Projekt eines Upstreams; ohne Angabe Harbors eigene Projekte oder nvcr.io=nvidiaio</translation>
    </message>
    <message>
        <source>--host takes a host with or without a port, such as harbor.potus.local; no scheme, no path.</source>
        <translation>--host nimmt einen Host mit oder ohne Port, etwa harbor.potus.local; kein Schema, keinen Pfad.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not verified: whoever sits in between reads along.</source>
        <translation>Das Zertifikat von %1 wird nicht geprüft: wer dazwischensitzt, liest mit.</translation>
    </message>
    <message>
        <source>Nobody can be asked here: say --yes to do it.</source>
        <translation>Hier kann niemand gefragt werden: mit --yes ausführen.</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>Unterbrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>  done: %1 %2 %3</source>
        <translation>  erledigt: %1 %2 %3</translation>
    </message>
    <message>
        <source>  not done: %1 %2 %3</source>
        <translation>  nicht erledigt: %1 %2 %3</translation>
    </message>
    <message>
        <source>Interrupted part-way through: %1. What is listed as done stays; the rest was not begun, or Harbor may still finish what it had received.</source>
        <translation>Mittendrin unterbrochen: %1. Was als erledigt aufgeführt ist, bleibt; der Rest wurde nicht begonnen, oder Harbor schließt noch ab, was er empfangen hatte.</translation>
    </message>
    <message>
        <source>Interrupted during: %1. If Harbor had received it, it may have happened all the same; look before you repeat it.</source>
        <translation>Unterbrochen während: %1. Hatte Harbor es empfangen, kann es trotzdem geschehen sein; vor dem Wiederholen nachsehen.</translation>
    </message>
    <message>
        <source>do not ask; needed where nobody can be asked</source>
        <translation>nicht fragen; nötig, wo niemand gefragt werden kann</translation>
    </message>
    <message>
        <source>--port takes a number from 1 to 65535, or 0 for any that is free.</source>
        <translation>--port nimmt eine Zahl von 1 bis 65535, oder 0 für einen beliebigen freien.</translation>
    </message>
    <message>
        <source>--seed: %1 is not a JSON object.</source>
        <translation>--seed: %1 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>robot account</source>
        <translation>Roboterkonto</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Ctrl+C ends it, and everything in it is gone.</source>
        <translation>Strg+C beendet ihn, und alles darin ist weg.</translation>
    </message>
    <message>
        <source>--port: %1 is taken by another program; give another one, or none.</source>
        <translation>--port: %1 belegt ein anderes Programm; einen anderen angeben, oder keinen.</translation>
    </message>
    <message>
        <source>serve a demo Harbor on this computer</source>
        <translation>einen Demo-Harbor auf diesem Rechner bereitstellen</translation>
    </message>
    <message>
        <source>serve a demo Harbor on this computer until interrupted</source>
        <translation>einen Demo-Harbor auf diesem Rechner bereitstellen, bis er unterbrochen wird</translation>
    </message>
    <message>
        <source>the port; any free one unless given</source>
        <translation>der Port; ohne Angabe ein beliebiger freier</translation>
    </message>
    <message>
        <source>https with a certificate made at the start</source>
        <translation>https mit einem beim Start erzeugten Zertifikat</translation>
    </message>
    <message>
        <source>a JSON file that says what it holds</source>
        <translation>eine JSON-Datei, die sagt, was er enthält</translation>
    </message>
    <message>
        <source>It is a Harbor in memory with a believable NVIDIA cache. Its address and accounts stand on standard output as soon as it answers; everything in it is gone when it ends.</source>
        <translation>Es ist ein Harbor im Speicher mit einem glaubwürdigen NVIDIA-Cache. Adresse und Konten stehen auf der Standardausgabe, sobald er antwortet; alles darin ist weg, wenn er endet.</translation>
    </message>
    <message>
        <source>registry endpoint</source>
        <translation>Registry-Endpoint</translation>
    </message>
    <message>
        <source>No NGC key is kept for this Harbor: give --key-file, or keep one with berth-cli key set.</source>
        <translation>Für diesen Harbor ist kein NGC-Schlüssel gespeichert: --key-file angeben, oder einen mit berth-cli key set speichern.</translation>
    </message>
    <message>
        <source>Say what the endpoint is: --nvidia, or --type and --url.</source>
        <translation>Angeben, was der Endpoint ist: --nvidia, oder --type und --url.</translation>
    </message>
    <message>
        <source>Harbor asks %1 …</source>
        <translation>Harbor fragt %1 …</translation>
    </message>
    <message>
        <source>create endpoint %1</source>
        <translation>Endpoint %1 anlegen</translation>
    </message>
    <message>
        <source>Say what to change; berth-cli help endpoint update lists the fields.</source>
        <translation>Angeben, was zu ändern ist; berth-cli help endpoint update listet die Felder auf.</translation>
    </message>
    <message>
        <source>--type: the provider of an endpoint cannot change; create a new one.</source>
        <translation>--type: der Provider eines Endpoints lässt sich nicht ändern; einen neuen anlegen.</translation>
    </message>
    <message>
        <source>update endpoint %1</source>
        <translation>Endpoint %1 ändern</translation>
    </message>
    <message>
        <source>Say what to test: the NAME of an endpoint, --nvidia, or --type and --url.</source>
        <translation>Angeben, was zu testen ist: der NAME eines Endpoints, --nvidia, oder --type und --url.</translation>
    </message>
    <message>
        <source>Delete registry endpoint %1 (%2)?</source>
        <translation>Registry-Endpoint %1 (%2) löschen?</translation>
    </message>
    <message>
        <source>delete endpoint %1</source>
        <translation>Endpoint %1 löschen</translation>
    </message>
    <message>
        <source>the endpoint&apos;s name</source>
        <translation>der Name des Endpoints</translation>
    </message>
    <message>
        <source>Behind the verb, --url and --insecure are the endpoint&apos;s. To name the Harbor by --url, put its options in front of the noun: berth-cli --url … --user … --secret-file … endpoint …</source>
        <translation>Hinter dem Verb gehören --url und --insecure zum Endpoint. Um den Harbor per --url zu nennen, seine Optionen vor das Substantiv setzen: berth-cli --url … --user … --secret-file … endpoint …</translation>
    </message>
    <message>
        <source>create a registry endpoint</source>
        <translation>einen Registry-Endpoint anlegen</translation>
    </message>
    <message>
        <source>Harbor asks the upstream before it keeps an endpoint, which can take a minute. With --nvidia and without --key-file the NGC key of the profile&apos;s keychain is used.</source>
        <translation>Harbor fragt Upstream, bevor er einen Endpoint behält, was eine Minute dauern kann. Mit --nvidia und ohne --key-file wird der NGC-Schlüssel aus dem Schlüsselbund des Profils verwendet.</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>sein neuer Name</translation>
    </message>
    <message>
        <source>Harbor verifies the upstream&apos;s certificate again</source>
        <translation>Harbor prüft das Zertifikat des Upstreams wieder</translation>
    </message>
    <message>
        <source>change a registry endpoint; only what is named changes</source>
        <translation>einen Registry-Endpoint ändern; nur Genanntes ändert sich</translation>
    </message>
    <message>
        <source>A new address needs the secret again, because Harbor must not send the old one there.</source>
        <translation>Eine neue Adresse braucht das Secret erneut, weil Harbor das alte nicht dorthin senden darf.</translation>
    </message>
    <message>
        <source>let Harbor test an endpoint, saving nothing</source>
        <translation>Harbor einen Endpoint testen lassen, ohne etwas zu speichern</translation>
    </message>
    <message>
        <source>With NAME alone the endpoint is tested as Harbor has it; with fields it is tested as it would be with them. The exit code is 7 when the test fails.</source>
        <translation>Mit NAME allein wird der Endpoint getestet, wie Harbor ihn hat; mit Feldern so, wie er damit wäre. Der Exit-Code ist 7, wenn der Test fehlschlägt.</translation>
    </message>
    <message>
        <source>registry endpoints</source>
        <translation>Registry-Endpoints</translation>
    </message>
    <message>
        <source>list the registry endpoints</source>
        <translation>die Registry-Endpoints auflisten</translation>
    </message>
    <message>
        <source>show a registry endpoint and the projects that use it</source>
        <translation>einen Registry-Endpoint und die Projekte zeigen, die ihn verwenden</translation>
    </message>
    <message>
        <source>delete a registry endpoint</source>
        <translation>einen Registry-Endpoint löschen</translation>
    </message>
    <message>
        <source>the NVIDIA preset: docker-registry, https://nvcr.io, $oauthtoken, verified</source>
        <translation>die NVIDIA-Vorgabe: docker-registry, https://nvcr.io, $oauthtoken, geprüft</translation>
    </message>
    <message>
        <source>the provider, in Harbor&apos;s words, such as docker-registry</source>
        <translation>der Provider in Harbors Worten, etwa docker-registry</translation>
    </message>
    <message>
        <source>the upstream&apos;s address, with https://</source>
        <translation>die Adresse des Upstreams, mit https://</translation>
    </message>
    <message>
        <source>the account at the upstream; for nvcr.io $oauthtoken</source>
        <translation>das Konto beim Upstream; für nvcr.io $oauthtoken</translation>
    </message>
    <message>
        <source>the account&apos;s secret, for NVIDIA the NGC API key, is in this file; - is standard input</source>
        <translation>das Secret des Kontos, für NVIDIA der NGC-API-Schlüssel, steht in dieser Datei; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>wofür er da ist</translation>
    </message>
    <message>
        <source>Harbor does not verify the upstream&apos;s certificate</source>
        <translation>Harbor prüft das Zertifikat des Upstreams nicht</translation>
    </message>
    <message>
        <source>PEM file with the CA of the upstream&apos;s certificate (Harbor 2.15 on)</source>
        <translation>PEM-Datei mit der CA des Upstream-Zertifikats (ab Harbor 2.15)</translation>
    </message>
    <message>
        <source>--insecure and --verify contradict one another; give one of them.</source>
        <translation>--insecure und --verify widersprechen sich; eines davon angeben.</translation>
    </message>
    <message>
        <source>--nvidia sets provider and address; leave out --type and --url.</source>
        <translation>--nvidia setzt Provider und Adresse; --type und --url weglassen.</translation>
    </message>
    <message>
        <source>--key-file and --secret-file cannot both be standard input.</source>
        <translation>--key-file und --secret-file können nicht beide die Standardeingabe sein.</translation>
    </message>
    <message>
        <source>yes, with its own CA</source>
        <translation>ja, mit eigener CA</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Access ID</source>
        <translation>Access-ID</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>kept by Harbor</source>
        <translation>bei Harbor gespeichert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Certificate verified</source>
        <translation>Zertifikat geprüft</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… und mehr</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>no project</source>
        <translation>kein Projekt</translation>
    </message>
    <message>
        <source>Harbor said (HTTP %1): “%2”</source>
        <translation>Harbor sagte (HTTP %1): „%2“</translation>
    </message>
    <message>
        <source>%1: %2 cannot be read: %3.</source>
        <translation>%1: %2 kann nicht gelesen werden: %3.</translation>
    </message>
    <message>
        <source>%1: %2 is too large to be what is wanted here.</source>
        <translation>%1: %2 ist zu groß für das, was hier gebraucht wird.</translation>
    </message>
    <message>
        <source>%1 name different Harbors; give one of them.</source>
        <translation>%1 nennen verschiedene Harbors; eines davon angeben.</translation>
    </message>
    <message>
        <source>%1 goes with --url; a profile has its own account and trust.</source>
        <translation>%1 gehört zu --url; ein Profil hat eigenes Konto und Vertrauen.</translation>
    </message>
    <message>
        <source>--secret-file does not go with --demo, which knows its own password.</source>
        <translation>--secret-file passt nicht zu --demo, das sein eigenes Passwort kennt.</translation>
    </message>
    <message>
        <source>%1 contradict one another; give one of them.</source>
        <translation>%1 widersprechen sich; eines davon angeben.</translation>
    </message>
    <message>
        <source>--pin takes a SHA-256 fingerprint: 64 hexadecimal digits, with or without colons.</source>
        <translation>--pin nimmt einen SHA-256-Fingerabdruck: 64 Hexadezimalziffern, mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>--url: %1 is plain http, which shows the password to everybody on the way; use https://, or confirm plain http once in Berth&apos;s window and use that --profile.</source>
        <translation>--url: %1 ist unverschlüsseltes http und zeigt das Passwort jedem auf dem Weg; https:// verwenden, oder http einmal in Berths Fenster bestätigen und dieses --profile verwenden.</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Secret von %1</translation>
    </message>
    <message>
        <source>--url needs --secret-file as well; - is standard input.</source>
        <translation>--url braucht auch --secret-file; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>There is no profile “%1”; berth-cli profile add makes one.</source>
        <translation>Das Profil „%1“ gibt es nicht; berth-cli profile add legt eines an.</translation>
    </message>
    <message>
        <source>There is no profile “%1”; there is %2.</source>
        <translation>Das Profil „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>No Harbor is named, and there is no profile: give --url, --user and --secret-file, make a profile with berth-cli profile add, or try --demo.</source>
        <translation>Kein Harbor genannt, und es gibt kein Profil: --url, --user und --secret-file angeben, mit berth-cli profile add ein Profil anlegen, oder --demo ausprobieren.</translation>
    </message>
    <message>
        <source>No Harbor is named, and there are several profiles: give --profile with one of %1.</source>
        <translation>Kein Harbor genannt, und es gibt mehrere Profile: --profile mit einem von %1 angeben.</translation>
    </message>
    <message>
        <source>--url needs --user as well: a user name, or a robot account&apos;s full name.</source>
        <translation>--url braucht auch --user: einen Benutzernamen oder den vollen Namen eines Roboterkontos.</translation>
    </message>
    <message>
        <source>%1 has no meaning here: the key belongs to a --profile.</source>
        <translation>%1 hat hier keine Bedeutung: der Schlüssel gehört zu einem --profile.</translation>
    </message>
    <message>
        <source>--timeout takes whole seconds from 1 to 3600.</source>
        <translation>--timeout nimmt ganze Sekunden von 1 bis 3600.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Vermerkt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>--expires takes a date such as 2027-01-31.</source>
        <translation>--expires nimmt ein Datum wie 2027-01-31.</translation>
    </message>
    <message>
        <source>Give the key with --key-file; - is standard input.</source>
        <translation>Den Schlüssel mit --key-file angeben; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>NGC API key</source>
        <translation>NGC-API-Schlüssel</translation>
    </message>
    <message>
        <source>NGC key of profile</source>
        <translation>NGC-Schlüssel des Profils</translation>
    </message>
    <message>
        <source>Forget the NGC key of profile %1?</source>
        <translation>NGC-Schlüssel des Profils %1 vergessen?</translation>
    </message>
    <message>
        <source>The NGC key is gone from the keychain. Endpoints in Harbor keep theirs.</source>
        <translation>Der NGC-Schlüssel ist aus dem Schlüsselbund entfernt. Endpoints in Harbor behalten ihren.</translation>
    </message>
    <message>
        <source>The key belongs to a profile: --profile names it where there are several.</source>
        <translation>Der Schlüssel gehört zu einem Profil: --profile nennt es, wo es mehrere gibt.</translation>
    </message>
    <message>
        <source>the NGC API key in the keychain</source>
        <translation>der NGC-API-Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>keep the NGC API key in the keychain</source>
        <translation>den NGC-API-Schlüssel im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>the key is in this file; - is standard input; asked for on a terminal unless given</source>
        <translation>der Schlüssel steht in dieser Datei; - ist die Standardeingabe; ohne Angabe wird am Terminal gefragt</translation>
    </message>
    <message>
        <source>the day it expires, as a note to yourself</source>
        <translation>der Tag, an dem er abläuft, als eigener Vermerk</translation>
    </message>
    <message>
        <source>show the key&apos;s kind, length and last four characters</source>
        <translation>Art, Länge und letzte vier Zeichen des Schlüssels zeigen</translation>
    </message>
    <message>
        <source>remove the key from the keychain</source>
        <translation>den Schlüssel aus dem Schlüsselbund entfernen</translation>
    </message>
    <message>
        <source>what this computer trusts</source>
        <translation>dem dieser Rechner vertraut</translation>
    </message>
    <message>
        <source>its own CA</source>
        <translation>eigene CA</translation>
    </message>
    <message>
        <source>one certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Trusts</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>NGC key</source>
        <translation>NGC-Schlüssel</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>The profile is kept. %1</source>
        <translation>Das Profil ist gespeichert. %1</translation>
    </message>
    <message>
        <source>The profile is kept; its secret is not. %1</source>
        <translation>Das Profil ist gespeichert; sein Secret nicht. %1</translation>
    </message>
    <message>
        <source>%1 Until then, give --secret-file with --profile.</source>
        <translation>%1 Bis dahin --secret-file mit --profile angeben.</translation>
    </message>
    <message>
        <source>Say which Harbor: --url, --user and --secret-file.</source>
        <translation>Angeben, welcher Harbor: --url, --user und --secret-file.</translation>
    </message>
    <message>
        <source>Remove profile %1 with its secrets? Harbor itself stays as it is.</source>
        <translation>Profil %1 mit seinen Secrets entfernen? Harbor selbst bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The profile and its secrets are gone.</source>
        <translation>Das Profil und seine Secrets sind entfernt.</translation>
    </message>
    <message>
        <source>the profile&apos;s name</source>
        <translation>der Name des Profils</translation>
    </message>
    <message>
        <source>Harbors that Berth remembers</source>
        <translation>Harbors, die Berth sich merkt</translation>
    </message>
    <message>
        <source>list the profiles</source>
        <translation>die Profile auflisten</translation>
    </message>
    <message>
        <source>show a profile</source>
        <translation>ein Profil zeigen</translation>
    </message>
    <message>
        <source>sign in, then keep the profile, and its secret in the keychain</source>
        <translation>anmelden, dann das Profil speichern, und sein Secret im Schlüsselbund</translation>
    </message>
    <message>
        <source>forget a profile with its secrets</source>
        <translation>ein Profil mit seinen Secrets vergessen</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Nichts wurde getan.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>create project %1</source>
        <translation>Projekt %1 anlegen</translation>
    </message>
    <message>
        <source>update project %1</source>
        <translation>Projekt %1 ändern</translation>
    </message>
    <message>
        <source>Delete project %1?</source>
        <translation>Projekt %1 löschen?</translation>
    </message>
    <message>
        <source>delete project %1</source>
        <translation>Projekt %1 löschen</translation>
    </message>
    <message>
        <source>the project&apos;s name</source>
        <translation>der Name des Projekts</translation>
    </message>
    <message>
        <source>create a proxy-cache project, or without --endpoint a normal one</source>
        <translation>ein Proxy-Cache-Projekt anlegen, oder ohne --endpoint ein normales</translation>
    </message>
    <message>
        <source>SIZE is -1 for no limit, a number of bytes, or a number with KiB, MiB, GiB or TiB. Harbor itself deletes from a proxy cache what nobody pulled for 7 days (harbor, the default); DAYS is another number of them, keep deletes nothing.</source>
        <translation>SIZE ist -1 für keine Grenze, eine Anzahl Bytes, oder eine Zahl mit KiB, MiB, GiB oder TiB. Harbor selbst löscht aus einem Proxy-Cache, was 7 Tage niemand geholt hat (harbor, der Standard); DAYS ist eine andere Anzahl Tage, keep löscht nichts.</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>list the projects</source>
        <translation>die Projekte auflisten</translation>
    </message>
    <message>
        <source>only proxy-cache projects</source>
        <translation>nur Proxy-Cache-Projekte</translation>
    </message>
    <message>
        <source>show a project with its quota, retention and endpoint</source>
        <translation>ein Projekt mit Kontingent, Aufbewahrung und Endpoint zeigen</translation>
    </message>
    <message>
        <source>change a project; only what is named changes</source>
        <translation>ein Projekt ändern; nur Genanntes ändert sich</translation>
    </message>
    <message>
        <source>Name and endpoint of a project cannot change; Harbor has no way to do it.</source>
        <translation>Name und Endpoint eines Projekts lassen sich nicht ändern; Harbor hat keinen Weg dafür.</translation>
    </message>
    <message>
        <source>delete a project</source>
        <translation>ein Projekt löschen</translation>
    </message>
    <message>
        <source>its repositories too, or Harbor refuses</source>
        <translation>auch seine Repositories, sonst lehnt Harbor ab</translation>
    </message>
    <message>
        <source>“%1” is neither keep, harbor nor a number of days from 1 to 36500.</source>
        <translation>„%1“ ist weder keep noch harbor noch eine Anzahl Tage von 1 bis 36500.</translation>
    </message>
    <message>
        <source>--public and --private contradict one another; give one of them.</source>
        <translation>--public und --private widersprechen sich; eines davon angeben.</translation>
    </message>
    <message>
        <source>the registry endpoint it is the proxy cache of</source>
        <translation>der Registry-Endpoint, dessen Proxy-Cache es ist</translation>
    </message>
    <message>
        <source>everybody may pull without signing in</source>
        <translation>jeder darf ohne Anmeldung holen</translation>
    </message>
    <message>
        <source>how much it may hold; -1, no limit, unless given</source>
        <translation>wie viel es enthalten darf; ohne Angabe -1, keine Grenze</translation>
    </message>
    <message>
        <source>how long what nobody pulls stays in a proxy cache</source>
        <translation>wie lange in einem Proxy-Cache bleibt, was niemand holt</translation>
    </message>
    <message>
        <source>kilobits per second from the upstream, -1 for no limit (Harbor 2.12 on)</source>
        <translation>Kilobit pro Sekunde vom Upstream, -1 für keine Grenze (ab Harbor 2.12)</translation>
    </message>
    <message>
        <source>connections to the upstream at a time, -1 for no limit (Harbor 2.14.1 on)</source>
        <translation>gleichzeitige Verbindungen zum Upstream, -1 für keine Grenze (ab Harbor 2.14.1)</translation>
    </message>
    <message>
        <source>only members may pull</source>
        <translation>nur Mitglieder dürfen holen</translation>
    </message>
    <message>
        <source>--endpoint: name a registry endpoint, or leave it out.</source>
        <translation>--endpoint: einen Registry-Endpoint nennen, oder weglassen.</translation>
    </message>
    <message>
        <source>--%1 is for proxy-cache projects: name the upstream with --endpoint as well.</source>
        <translation>--%1 gilt für Proxy-Cache-Projekte: auch den Upstream mit --endpoint nennen.</translation>
    </message>
    <message>
        <source>Say what to change; berth-cli help project update lists the fields.</source>
        <translation>Angeben, was zu ändern ist; berth-cli help project update listet die Felder auf.</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>Endpoint %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Proxy of</source>
        <translation>Proxy von</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 projects are listed.</source>
        <translation>Nur die ersten %1 von %2 Projekten sind aufgelistet.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Endpoint&apos;s status</source>
        <translation>Status des Endpoints</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Upstream connections</source>
        <translation>Upstream-Verbindungen</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 repositories are listed; narrow them down with --match.</source>
        <translation>Nur die ersten %1 von %2 Repositories sind aufgelistet; mit --match eingrenzen.</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Pulls</source>
        <translation>Pulls</translation>
    </message>
    <message>
        <source>--sort takes one of %1.</source>
        <translation>--sort nimmt eines von %1.</translation>
    </message>
    <message>
        <source>--match: Harbor cannot look for a comma; leave it out.</source>
        <translation>--match: nach einem Komma kann Harbor nicht suchen; weglassen.</translation>
    </message>
    <message>
        <source>Reading the repositories of %1 …</source>
        <translation>Die Repositories von %1 werden gelesen …</translation>
    </message>
    <message>
        <source>repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>list the repositories of a project, however many</source>
        <translation>die Repositories eines Projekts auflisten, wie viele es auch sind</translation>
    </message>
    <message>
        <source>only those whose name contains the text; case does not matter</source>
        <translation>nur die, deren Name den Text enthält; Groß- und Kleinschreibung ist gleich</translation>
    </message>
    <message>
        <source>name, creation_time, update_time or pull_count; - in front turns it round</source>
        <translation>name, creation_time, update_time oder pull_count; - davor dreht um</translation>
    </message>
    <message>
        <source>There is no %1 “%2” here, or this account may not see it.</source>
        <translation>%1 „%2“ gibt es hier nicht, oder dieses Konto darf es nicht sehen.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Request-ID: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1: the secret is longer than 64 KiB; give the file that holds it alone.</source>
        <translation>%1: das Secret ist länger als 64 KiB; die Datei angeben, die nur das Secret enthält.</translation>
    </message>
    <message>
        <source>%1: the secret is empty; put it into the file, on one line.</source>
        <translation>%1: das Secret ist leer; in die Datei schreiben, in einer Zeile.</translation>
    </message>
    <message>
        <source>%1: this is a binary file; give a text file that holds the secret alone.</source>
        <translation>%1: das ist eine Binärdatei; eine Textdatei angeben, die nur das Secret enthält.</translation>
    </message>
    <message>
        <source>%1: others can read %2; chmod 600 makes it yours alone.</source>
        <translation>%1: andere können %2 lesen; chmod 600 beschränkt sie auf den Besitzer.</translation>
    </message>
    <message>
        <source>%1 names no file; - is standard input.</source>
        <translation>%1 nennt keine Datei; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Harbor</source>
        <translation>Harbor</translation>
    </message>
    <message>
        <source>Image names start with</source>
        <translation>Image-Namen beginnen mit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Zu wissen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>show version, account, rights, read-only mode and health</source>
        <translation>Version, Konto, Rechte, Nur-Lesen-Modus und Zustand zeigen</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Port %1 is in use. Choose another one, or 0 for any that is free.</source>
        <translation>Port %1 ist belegt. Einen anderen wählen, oder 0 für einen beliebigen freien.</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>“%1” would need a new key, so it is not edited in place: use an override file.</source>
        <translation>„%1“ bräuchte einen neuen Schlüssel und wird deshalb nicht an Ort und Stelle bearbeitet: eine Override-Datei verwenden.</translation>
    </message>
    <message>
        <source>The anchored text at byte %1 is used for something else too: edit it by hand.</source>
        <translation>Der verankerte Text bei Byte %1 wird auch anderswo verwendet: von Hand bearbeiten.</translation>
    </message>
    <message>
        <source>The edited text could not be read again, so the file is left as it is.</source>
        <translation>Der bearbeitete Text ließ sich nicht wieder lesen; die Datei bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>Harbor gave no answer, and reading it again could not tell whether endpoint “%1” was changed. Look again in a minute before trying anew.</source>
        <translation>Harbor hat nicht geantwortet, und auch erneutes Lesen zeigt nicht, ob Endpoint „%1“ geändert wurde. In einer Minute nachsehen, bevor ein neuer Versuch folgt.</translation>
    </message>
    <message>
        <source>%1: it was %2, and is now %3.</source>
        <translation>%1: war %2 und ist jetzt %3.</translation>
    </message>
    <message>
        <source>Somebody changed endpoint “%1” since it was read, so nothing was sent. Look at the new values and change it again.</source>
        <translation>Endpoint „%1“ wurde seit dem Lesen von jemandem geändert; nichts wurde gesendet. Die neuen Werte ansehen und erneut ändern.</translation>
    </message>
    <message>
        <source>Endpoint “%1” was changed.</source>
        <translation>Endpoint „%1“ wurde geändert.</translation>
    </message>
    <message>
        <source>Endpoint “%1” is used by replication rules and was not deleted. Remove those in Harbor first.</source>
        <translation>Endpoint „%1“ wird von Replikationsregeln verwendet und wurde nicht gelöscht. Zuerst diese in Harbor entfernen.</translation>
    </message>
    <message>
        <source>Endpoint “%1” is used by projects this account cannot see and was not deleted.</source>
        <translation>Endpoint „%1“ wird von Projekten verwendet, die dieses Konto nicht sehen darf, und wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Endpoint “%1” was created.</source>
        <translation>Endpoint „%1“ wurde angelegt.</translation>
    </message>
    <message>
        <source>Endpoint “%1” is as asked already.</source>
        <translation>Endpoint „%1“ ist bereits wie gewünscht.</translation>
    </message>
    <message>
        <source>Endpoint “%1” was deleted.</source>
        <translation>Endpoint „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Endpoint “%1” was gone already.</source>
        <translation>Endpoint „%1“ war bereits weg.</translation>
    </message>
    <message>
        <source>CA certificate cannot be kept per endpoint: %1 Leave it empty.</source>
        <translation>Das CA-Zertifikat lässt sich nicht pro Endpoint speichern: %1 Leer lassen.</translation>
    </message>
    <message>
        <source>Access secret must be entered again, because the Endpoint URL changes and the stored secret was meant for the former one.</source>
        <translation>Das Access-Secret muss neu eingegeben werden, weil sich die Endpoint-URL ändert und das gespeicherte Secret für die frühere bestimmt war.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 was asked to be %2, and Harbor has %3.</source>
        <translation>%1 sollte %2 werden, und Harbor hat %3.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Endpoint URL</source>
        <translation>Endpoint-URL</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Access ID</source>
        <translation>Access-ID</translation>
    </message>
    <message>
        <source>Harbor still has an Access secret that was to be removed.</source>
        <translation>Harbor hat noch ein Access-Secret, das entfernt werden sollte.</translation>
    </message>
    <message>
        <source>Harbor has no Access secret any more. Enter it again and save.</source>
        <translation>Harbor hat kein Access-Secret mehr. Neu eingeben und speichern.</translation>
    </message>
    <message>
        <source>Verify remote certificate</source>
        <translation>Zertifikat der Gegenseite prüfen</translation>
    </message>
    <message>
        <source>Harbor did not keep the CA certificate; it needs 2.15 for that.</source>
        <translation>Harbor hat das CA-Zertifikat nicht behalten; dafür ist Harbor 2.15 nötig.</translation>
    </message>
    <message>
        <source>Harbor has another CA certificate than was asked for.</source>
        <translation>Harbor hat ein anderes CA-Zertifikat als gewünscht.</translation>
    </message>
</context>
<context>
    <name>EndpointRows</name>
    <message numerus="yes">
        <source>%n proxy-cache projects</source>
        <translation>
            <numerusform>%n Proxy-Cache-Projekt</numerusform>
            <numerusform>%n Proxy-Cache-Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Harbor looks every five minutes, so this may be that old.</source>
        <translation>Harbor prüft alle fünf Minuten; so alt kann dieser Stand sein.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Nicht gesund</translation>
    </message>
    <message>
        <source>Harbor could not sign in upstream when it last looked. Its projects serve only what is cached. %1</source>
        <translation>Harbor konnte sich bei der letzten Prüfung beim Upstream nicht anmelden. Seine Projekte liefern nur Gecachtes. %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Harbor has not said how this endpoint is.</source>
        <translation>Harbor hat den Zustand dieses Endpoints nicht genannt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Access ID</source>
        <translation>Access-ID</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>verified, own CA</source>
        <translation>geprüft, eigene CA</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>This account may not list the projects.</source>
        <translation>Dieses Konto darf die Projekte nicht auflisten.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>EndpointTest</name>
    <message>
        <source>Harbor&apos;s server cannot reach %1: its name server, a firewall, or a missing HTTPS_PROXY for Harbor.</source>
        <translation>Harbors Server erreicht %1 nicht: sein Nameserver, eine Firewall oder ein fehlender HTTPS_PROXY für Harbor.</translation>
    </message>
    <message>
        <source>The NGC key is wrong, expired or revoked.</source>
        <translation>Der NGC-Schlüssel ist falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Access ID or Access secret is wrong or expired.</source>
        <translation>Access-ID oder Access-Secret ist falsch oder abgelaufen.</translation>
    </message>
    <message>
        <source>A proxy on the way shows its own certificate, which Harbor does not trust: give its CA.</source>
        <translation>Ein Proxy auf dem Weg zeigt sein eigenes Zertifikat, dem Harbor nicht vertraut: dessen CA angeben.</translation>
    </message>
    <message>
        <source>Harbor does not trust the registry&apos;s certificate: give its CA certificate.</source>
        <translation>Harbor vertraut dem Zertifikat der Registry nicht: deren CA-Zertifikat angeben.</translation>
    </message>
    <message>
        <source>%1 is Harbor&apos;s own server or container, not your computer.</source>
        <translation>%1 ist Harbors eigener Server oder Container, nicht dieser Rechner.</translation>
    </message>
    <message>
        <source>The registry speaks https, and the URL begins with http://.</source>
        <translation>Die Registry spricht https, und die URL beginnt mit http://.</translation>
    </message>
    <message>
        <source>The CA certificate given is not the one that signed the registry&apos;s.</source>
        <translation>Das angegebene CA-Zertifikat hat das der Registry nicht signiert.</translation>
    </message>
    <message>
        <source>%1 is no registry of the provider %2.</source>
        <translation>%1 ist keine Registry des Providers %2.</translation>
    </message>
    <message>
        <source>%1 is down, or refuses too many requests at the moment.</source>
        <translation>%1 ist nicht in Betrieb oder weist zurzeit zu viele Anfragen ab.</translation>
    </message>
    <message>
        <source>Harbor could not use %1 with these values. It gives no reason; the likeliest come first.</source>
        <translation>Harbor konnte %1 mit diesen Werten nicht verwenden. Einen Grund nennt er nicht; die wahrscheinlichsten stehen oben.</translation>
    </message>
    <message>
        <source>Check the causes from the top; the exact one is in the log of Harbor&apos;s core.</source>
        <translation>Die Ursachen von oben prüfen; die genaue steht im Log von Harbors Core.</translation>
    </message>
    <message>
        <source>Harbor did not get through to %1 in time.</source>
        <translation>Harbor kam nicht rechtzeitig zu %1 durch.</translation>
    </message>
    <message>
        <source>Check the way from Harbor&apos;s server to the registry: name, firewall, proxy.</source>
        <translation>Den Weg von Harbors Server zur Registry prüfen: Name, Firewall, Proxy.</translation>
    </message>
    <message>
        <source>Harbor cannot read the CA certificate.</source>
        <translation>Harbor kann das CA-Zertifikat nicht lesen.</translation>
    </message>
    <message>
        <source>Paste the PEM text again, whole.</source>
        <translation>Den PEM-Text erneut und vollständig einfügen.</translation>
    </message>
    <message>
        <source>Harbor does not take this Endpoint URL.</source>
        <translation>Harbor nimmt diese Endpoint-URL nicht an.</translation>
    </message>
    <message>
        <source>Write it as https:// and the registry&apos;s host, for NVIDIA https://nvcr.io.</source>
        <translation>Als https:// und Host der Registry schreiben, für NVIDIA https://nvcr.io.</translation>
    </message>
    <message>
        <source>Docker Hub most likely refused Access ID and Access secret.</source>
        <translation>Docker Hub hat Access-ID und Access-Secret wahrscheinlich abgelehnt.</translation>
    </message>
    <message>
        <source>This Harbor does not know the provider %1.</source>
        <translation>Dieser Harbor kennt den Provider %1 nicht.</translation>
    </message>
    <message>
        <source>The Harbor at %1 refused the sign-in.</source>
        <translation>Der Harbor unter %1 hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Check Access ID and Access secret: a user or robot account of that Harbor.</source>
        <translation>Access-ID und Access-Secret prüfen: ein Benutzer oder Roboterkonto jenes Harbor.</translation>
    </message>
    <message>
        <source>Harbor reaches %1. Without Access ID and secret nothing more was tested.</source>
        <translation>Harbor erreicht %1. Ohne Access-ID und Secret wurde nicht mehr getestet.</translation>
    </message>
    <message>
        <source>Harbor reaches %1, and the key was accepted. Whether it may pull a certain image shows when that image is pulled.</source>
        <translation>Harbor erreicht %1, und der Schlüssel wurde angenommen. Ob er ein bestimmtes Image holen darf, zeigt sich beim Pull dieses Images.</translation>
    </message>
    <message>
        <source>Harbor reaches %1, and Access ID and secret were accepted.</source>
        <translation>Harbor erreicht %1, und Access-ID und Secret wurden angenommen.</translation>
    </message>
    <message>
        <source>No Harbor answers at %1.</source>
        <translation>Unter %1 antwortet kein Harbor.</translation>
    </message>
    <message>
        <source>Check the Endpoint URL.</source>
        <translation>Die Endpoint-URL prüfen.</translation>
    </message>
    <message>
        <source>Harbor does not give the stored secret out, so changed values can be tested only after the Access secret is entered again.</source>
        <translation>Harbor gibt das gespeicherte Secret nicht heraus; geänderte Werte lassen sich erst testen, wenn das Access-Secret neu eingegeben ist.</translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Request id: %1</source>
        <translation>Request-ID: %1</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>Concerns: %1</source>
        <translation>Betrifft: %1</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>Feld: %1</translation>
    </message>
    <message>
        <source>Answer, word for word: “%1”</source>
        <translation>Antwort im Wortlaut: „%1“</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>A pull secret counts in its own namespace only: every namespace needs one.</source>
        <translation>Ein Pull-Secret gilt nur in seinem eigenen Namespace: jeder Namespace braucht eines.</translation>
    </message>
    <message>
        <source>Put the robot&apos;s secret in the place of SECRET, and name and secret joined by a colon, in base64, in the place of auth.</source>
        <translation>An die Stelle von SECRET das Secret des Roboters setzen, und an die Stelle von auth Name und Secret, durch Doppelpunkt verbunden, in base64.</translation>
    </message>
    <message>
        <source>Tags need the ImageTagMirrorSet and digests the ImageDigestMirrorSet: usually both. The nodes may drain and restart.</source>
        <translation>Tags brauchen das ImageTagMirrorSet und Digests das ImageDigestMirrorSet: meist beide. Die Nodes können geleert und neu gestartet werden.</translation>
    </message>
    <message>
        <source>Credentials for the mirror belong in openshift-config/pull-secret: a secret in a namespace is not used for mirrors.</source>
        <translation>Zugangsdaten für den Mirror gehören in openshift-config/pull-secret: ein Secret in einem Namespace wird für Mirrors nicht verwendet.</translation>
    </message>
    <message>
        <source>Needs Argo CD 2.6 or later. It wins over values and valueFiles; parameters win over it.</source>
        <translation>Braucht Argo CD 2.6 oder neuer. Es geht values und valueFiles vor; parameters gehen ihm vor.</translation>
    </message>
    <message>
        <source>spec.values wins over valuesFrom.</source>
        <translation>spec.values geht valuesFrom vor.</translation>
    </message>
    <message>
        <source>%1 is left out: it cannot be pulled as written.</source>
        <translation>%1 bleibt weg: so, wie es geschrieben ist, kann es nicht geholt werden.</translation>
    </message>
    <message>
        <source>Kustomize changes images in pods only: custom resources such as ClusterPolicy and NIMService need their own fields set.</source>
        <translation>Kustomize ändert nur Images in Pods: bei Custom Resources wie ClusterPolicy und NIMService sind deren eigene Felder zu setzen.</translation>
    </message>
    <message>
        <source>: cannot be pulled as written</source>
        <translation>: so, wie es geschrieben ist, nicht zu holen</translation>
    </message>
    <message>
        <source>A proxy-cache project takes no pushes: name a normal project as the destination.</source>
        <translation>Ein Proxy-Cache-Projekt nimmt keine Pushes an: ein normales Projekt als Ziel nennen.</translation>
    </message>
    <message>
        <source>Sign in first, to the source and to the destination; the script holds no secrets.</source>
        <translation>Zuerst an Quelle und Ziel anmelden; das Skript enthält keine Secrets.</translation>
    </message>
    <message>
        <source>containerd needs config_path = &quot;/etc/containerd/certs.d&quot; in its own configuration; a change there needs a restart, one in hosts.toml does not.</source>
        <translation>containerd braucht config_path = &quot;/etc/containerd/certs.d&quot; in seiner eigenen Konfiguration; eine Änderung dort braucht einen Neustart, eine in hosts.toml nicht.</translation>
    </message>
    <message>
        <source>A pull secret for %1 is sent to the Harbor: use a public project, or a secret for %1 that holds a robot account of the Harbor.</source>
        <translation>Ein Pull-Secret für %1 wird an den Harbor gesendet: ein öffentliches Projekt verwenden, oder ein Secret für %1 mit einem Roboterkonto des Harbor.</translation>
    </message>
    <message>
        <source>containerd maps whole registries, so the mapping of %1 alone cannot be written for it.</source>
        <translation>containerd bildet ganze Registries ab; die Zuordnung von %1 allein lässt sich dafür nicht schreiben.</translation>
    </message>
    <message>
        <source>The service reads this file when it starts: restart it on every node.</source>
        <translation>Der Dienst liest diese Datei beim Start: auf jedem Node neu starten.</translation>
    </message>
    <message>
        <source>So that the upstream is never asked, start it with --disable-default-registry-endpoint.</source>
        <translation>Damit Upstream nie gefragt wird, mit --disable-default-registry-endpoint starten.</translation>
    </message>
    <message>
        <source>The CA certificate belongs at /etc/containers/certs.d/%1/ca.crt.</source>
        <translation>Das CA-Zertifikat gehört nach /etc/containers/certs.d/%1/ca.crt.</translation>
    </message>
    <message>
        <source>CRI-O reads it again on SIGHUP; a registries.conf in a user&apos;s own configuration replaces the system&apos;s.</source>
        <translation>CRI-O liest sie bei SIGHUP neu; eine registries.conf in der Konfiguration eines Benutzers ersetzt die des Systems.</translation>
    </message>
    <message>
        <source>Docker&apos;s registry-mirrors serve Docker Hub alone and take no project in their address, so they cannot use this cache: write the references through %1 instead.</source>
        <translation>Dockers registry-mirrors bedienen nur Docker Hub und nehmen kein Projekt in der Adresse; sie können diesen Cache nicht verwenden: stattdessen die Referenzen über %1 schreiben.</translation>
    </message>
    <message>
        <source>For a private CA, its certificate belongs at /etc/docker/certs.d/%1/ca.crt.</source>
        <translation>Bei einer privaten CA gehört ihr Zertifikat nach /etc/docker/certs.d/%1/ca.crt.</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>Needs Harbor %1 or newer; this Harbor did not tell its version.</source>
        <translation>Braucht Harbor %1 oder neuer; dieser Harbor hat seine Version nicht genannt.</translation>
    </message>
    <message>
        <source>Needs Harbor %1 or newer; this one is %2.</source>
        <translation>Braucht Harbor %1 oder neuer; dieser ist %2.</translation>
    </message>
</context>
<context>
    <name>HarborSearch</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Endpoint · %1</source>
        <translation>Endpoint · %1</translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message>
        <source>The tag is written %1 without quotes, which Helm reads as the number %2.</source>
        <translation>Der Tag steht als %1 ohne Anführungszeichen da, was Helm als die Zahl %2 liest.</translation>
    </message>
    <message>
        <source>The tag comes from the chart&apos;s Chart.yaml, which is not here.</source>
        <translation>Der Tag kommt aus der Chart.yaml des Charts, die hier nicht vorliegt.</translation>
    </message>
    <message>
        <source>The repository ends with a slash, so the chart would make a reference that cannot be pulled; the override leaves it out.</source>
        <translation>Das Repository endet mit einem Schrägstrich, womit das Chart eine nicht holbare Referenz bilden würde; der Override lässt ihn weg.</translation>
    </message>
    <message>
        <source>It cannot be pulled as written: the operator appends %1 on the node, such as %2.</source>
        <translation>So, wie es geschrieben ist, kann es nicht geholt werden: der Operator hängt auf dem Node %1 an, etwa %2.</translation>
    </message>
    <message>
        <source>This chart also joins this image with a fixed colon, so a digest as its version makes a reference that cannot be pulled.</source>
        <translation>Dieses Chart fügt dieses Image auch mit festem Doppelpunkt zusammen; ein Digest als Version ergibt dann eine nicht holbare Referenz.</translation>
    </message>
    <message>
        <source>Without a tag, latest is pulled; many repositories on nvcr.io have none.</source>
        <translation>Ohne Tag wird latest geholt; viele Repositories auf nvcr.io haben keinen.</translation>
    </message>
    <message>
        <source>This is the server of a pull secret: set it to the Harbor host with a robot account, or create no secret here.</source>
        <translation>Das ist der Server eines Pull-Secrets: auf den Harbor-Host mit einem Roboterkonto setzen, oder hier kein Secret anlegen.</translation>
    </message>
    <message>
        <source>A template or the application puts this together: change it by hand.</source>
        <translation>Ein Template oder die Anwendung setzt das zusammen: von Hand ändern.</translation>
    </message>
    <message>
        <source>The reference stands inside longer text: change it by hand.</source>
        <translation>Die Referenz steht in einem längeren Text: von Hand ändern.</translation>
    </message>
    <message>
        <source>This is an address, not an image.</source>
        <translation>Das ist eine Adresse, kein Image.</translation>
    </message>
    <message>
        <source>This is a mirror for models, not for images.</source>
        <translation>Das ist ein Mirror für Modelle, nicht für Images.</translation>
    </message>
    <message>
        <source>These are the hosts that the chart itself fronts.</source>
        <translation>Das sind die Hosts, vor denen das Chart selbst steht.</translation>
    </message>
    <message>
        <source>The repository names its host already, so this key is not used.</source>
        <translation>Das Repository nennt seinen Host bereits; dieser Schlüssel wird nicht verwendet.</translation>
    </message>
    <message>
        <source>No repository is given: this image is yours to supply before you enable it.</source>
        <translation>Kein Repository angegeben: dieses Image ist selbst zu liefern, bevor es eingeschaltet wird.</translation>
    </message>
    <message>
        <source>This names a registry, but no image is seen to be made with it.</source>
        <translation>Hier steht eine Registry, aber kein Image wird erkennbar damit gebildet.</translation>
    </message>
    <message>
        <source>This looks like a repository, but neither its key nor a tag says that it is an image.</source>
        <translation>Das sieht nach einem Repository aus, aber weder sein Schlüssel noch ein Tag sagt, dass es ein Image ist.</translation>
    </message>
    <message>
        <source>These values do not make an image reference.</source>
        <translation>Diese Werte ergeben keine Image-Referenz.</translation>
    </message>
    <message>
        <source>One value names the place of this and other images, which come through different projects: change it by hand.</source>
        <translation>Ein Wert nennt den Ort dieses und anderer Images, die über verschiedene Projekte kommen: von Hand ändern.</translation>
    </message>
    <message>
        <source>%1 was gone already.</source>
        <translation>%1 war bereits weg.</translation>
    </message>
    <message>
        <source>%1 has a tag that a rule of the project makes immutable, and was not deleted.</source>
        <translation>%1 hat einen Tag, den eine Regel des Projekts unveränderlich macht, und wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 belongs to an index, and was not deleted. Delete the index instead.</source>
        <translation>%1 gehört zu einem Index und wurde nicht gelöscht. Stattdessen den Index löschen.</translation>
    </message>
    <message>
        <source>Harbor gave no answer, and reading it again could not tell whether %1 was deleted.</source>
        <translation>Harbor hat nicht geantwortet, und auch erneutes Lesen zeigt nicht, ob %1 gelöscht wurde.</translation>
    </message>
    <message>
        <source>It has no tag.</source>
        <translation>Es hat keinen Tag.</translation>
    </message>
    <message>
        <source>The space comes back with Harbor&apos;s next garbage collection.</source>
        <translation>Der Platz wird mit Harbors nächster Garbage Collection frei.</translation>
    </message>
    <message>
        <source>Artifact %1 was deleted.</source>
        <translation>Artefakt %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Tag %1 was removed; the artifact stays.</source>
        <translation>Tag %1 wurde entfernt; das Artefakt bleibt.</translation>
    </message>
    <message>
        <source>Repository %1 was deleted.</source>
        <translation>Repository %1 wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>ListViews</name>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Liste speichern…</translation>
    </message>
</context>
<context>
    <name>NgcKey</name>
    <message>
        <source>The NGC API key holds more than a key, such as a password manager&apos;s whole line. Copy only the key itself.</source>
        <translation>Der NGC-API-Schlüssel enthält mehr als einen Schlüssel, etwa die ganze Zeile eines Passwortmanagers. Nur den Schlüssel selbst kopieren.</translation>
    </message>
    <message>
        <source>The NGC API key has a line break inside. Copy it again as one line.</source>
        <translation>Der NGC-API-Schlüssel enthält einen Zeilenumbruch. Erneut als eine Zeile kopieren.</translation>
    </message>
    <message>
        <source>The NGC API key has a blank inside or something behind it. Copy only the key itself.</source>
        <translation>Der NGC-API-Schlüssel enthält ein Leerzeichen oder hat etwas dahinter. Nur den Schlüssel selbst kopieren.</translation>
    </message>
    <message>
        <source>The NGC API key has a blank inside. Copy only the key itself.</source>
        <translation>Der NGC-API-Schlüssel enthält ein Leerzeichen. Nur den Schlüssel selbst kopieren.</translation>
    </message>
    <message>
        <source>The NGC API key is empty. Paste the key made at NGC under Setup, API Keys.</source>
        <translation>Der NGC-API-Schlüssel ist leer. Den bei NGC unter Setup, API Keys erzeugten Schlüssel einfügen.</translation>
    </message>
    <message>
        <source>The NGC API key field holds the user name $oauthtoken. Paste the key itself.</source>
        <translation>Im Feld des NGC-API-Schlüssels steht der Benutzername $oauthtoken. Den Schlüssel selbst einfügen.</translation>
    </message>
    <message>
        <source>The NGC API key field holds an address. Paste the key itself.</source>
        <translation>Im Feld des NGC-API-Schlüssels steht eine Adresse. Den Schlüssel selbst einfügen.</translation>
    </message>
    <message>
        <source>The NGC API key field holds a key for %1. Paste the key made at NGC.</source>
        <translation>Im Feld des NGC-API-Schlüssels steht ein Schlüssel für %1. Den bei NGC erzeugten Schlüssel einfügen.</translation>
    </message>
    <message>
        <source>The NGC API key field holds a sign-in token that ends soon. Paste the API key made at NGC.</source>
        <translation>Im Feld des NGC-API-Schlüssels steht ein Anmelde-Token, das bald endet. Den bei NGC erzeugten API-Schlüssel einfügen.</translation>
    </message>
    <message>
        <source>The NGC API key field holds a certificate or private key. Paste the key made at NGC.</source>
        <translation>Im Feld des NGC-API-Schlüssels steht ein Zertifikat oder privater Schlüssel. Den bei NGC erzeugten Schlüssel einfügen.</translation>
    </message>
    <message>
        <source>The NGC API key holds a character that no key has, at place %1. Copy the key again.</source>
        <translation>Der NGC-API-Schlüssel enthält an Stelle %1 ein Zeichen, das kein Schlüssel hat. Den Schlüssel erneut kopieren.</translation>
    </message>
    <message>
        <source>The NGC API key is too short to be one. Copy the whole key.</source>
        <translation>Der NGC-API-Schlüssel ist zu kurz. Den ganzen Schlüssel kopieren.</translation>
    </message>
    <message>
        <source>The NGC API key is too long to be one. Copy only the key itself.</source>
        <translation>Der NGC-API-Schlüssel ist zu lang. Nur den Schlüssel selbst kopieren.</translation>
    </message>
    <message>
        <source>Blanks, line ends or quotes around the key were taken off.</source>
        <translation>Leerzeichen, Zeilenenden oder Anführungszeichen um den Schlüssel wurden entfernt.</translation>
    </message>
    <message>
        <source>The key is shorter than NVIDIA&apos;s usual %1 characters; check that it was copied whole.</source>
        <translation>Der Schlüssel ist kürzer als die bei NVIDIA üblichen %1 Zeichen; prüfen, ob er vollständig kopiert wurde.</translation>
    </message>
    <message>
        <source>The key looks like neither a personal key (nvapi-…) nor a legacy one; check that it is an NGC API key.</source>
        <translation>Der Schlüssel sieht weder nach einem persönlichen (nvapi-…) noch nach einem Legacy-Schlüssel aus; prüfen, ob es ein NGC-API-Schlüssel ist.</translation>
    </message>
    <message>
        <source>Personal key (nvapi-…)</source>
        <translation>Persönlicher Schlüssel (nvapi-…)</translation>
    </message>
    <message>
        <source>Legacy API key</source>
        <translation>Legacy-API-Schlüssel</translation>
    </message>
    <message>
        <source>Key of an unknown kind</source>
        <translation>Schlüssel unbekannter Art</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n character(s), ends in …%2</source>
        <translation>
            <numerusform>%1, %n Zeichen, endet auf …%2</numerusform>
            <numerusform>%1, %n Zeichen, endet auf …%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Override</name>
    <message>
        <source>Images of %1 through the Harbor at %2.</source>
        <translation>Images von %1 über den Harbor unter %2.</translation>
    </message>
    <message>
        <source>Written by Berth %1 on %2.</source>
        <translation>Geschrieben von Berth %1 am %2.</translation>
    </message>
    <message>
        <source>Written by Berth %1.</source>
        <translation>Geschrieben von Berth %1.</translation>
    </message>
    <message>
        <source>Use it last: helm upgrade -i NAME CHART -f values.yaml -f this-file.yaml</source>
        <translation>Als letzte Datei verwenden: helm upgrade -i NAME CHART -f values.yaml -f this-file.yaml</translation>
    </message>
    <message>
        <source>There are no Helm values here: manifests are edited in place, and a list is written as a list.</source>
        <translation>Hier gibt es keine Helm-Values: Manifeste werden an Ort und Stelle bearbeitet, und eine Liste wird als Liste geschrieben.</translation>
    </message>
</context>
<context>
    <name>Probe</name>
    <message>
        <source>Harbor answers at %1, but over plain http: passwords and keys would travel readable.</source>
        <translation>Harbor antwortet unter %1, aber über unverschlüsseltes http: Passwörter und Schlüssel wären unterwegs lesbar.</translation>
    </message>
    <message>
        <source>Set up https on Harbor, or confirm that this network is to be trusted.</source>
        <translation>https auf Harbor einrichten, oder bestätigen, dass diesem Netz zu trauen ist.</translation>
    </message>
    <message>
        <source>Harbor answers. Plain http led to https, so %1 is used.</source>
        <translation>Harbor antwortet. Unverschlüsseltes http führte zu https; verwendet wird %1.</translation>
    </message>
    <message>
        <source>Harbor answers at %1.</source>
        <translation>Harbor antwortet unter %1.</translation>
    </message>
    <message>
        <source>A Harbor 1 answers at %1%2; its API is too old for Berth.</source>
        <translation>Unter %1%2 antwortet ein Harbor 1; seine API ist zu alt für Berth.</translation>
    </message>
    <message>
        <source>Caching nvcr.io needs Harbor 2.3 or later. Upgrade Harbor.</source>
        <translation>nvcr.io zu cachen braucht Harbor 2.3 oder neuer. Harbor aktualisieren.</translation>
    </message>
    <message>
        <source>A web page answers at %1%2, not Harbor&apos;s API.</source>
        <translation>Unter %1%2 antwortet eine Webseite, nicht Harbors API.</translation>
    </message>
    <message>
        <source>Check the address and port. A sign-in page or proxy in front of Harbor must let /api and /v2 pass.</source>
        <translation>Adresse und Port prüfen. Eine Anmeldeseite oder ein Proxy vor Harbor muss /api und /v2 durchlassen.</translation>
    </message>
    <message>
        <source>A registry answers at %1%2, but it is not Harbor.</source>
        <translation>Unter %1%2 antwortet eine Registry, aber nicht Harbor.</translation>
    </message>
    <message>
        <source>Enter the address of a Harbor. Registries such as nvcr.io become endpoints in Harbor later.</source>
        <translation>Die Adresse eines Harbor eingeben. Registries wie nvcr.io werden später Endpoints in Harbor.</translation>
    </message>
    <message>
        <source>Something answers at %1%2, but not Harbor.</source>
        <translation>Unter %1%2 antwortet etwas, aber nicht Harbor.</translation>
    </message>
    <message>
        <source>Check the address and port.</source>
        <translation>Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>People sign in to this Harbor through single sign-on (OIDC).</source>
        <translation>An diesem Harbor meldet man sich über Single Sign-on (OIDC) an.</translation>
    </message>
    <message>
        <source>People sign in to this Harbor through %1 (OIDC).</source>
        <translation>An diesem Harbor meldet man sich über %1 (OIDC) an.</translation>
    </message>
    <message>
        <source>A password does not work there, and a CLI secret can only pull and list. Use a system robot account, or the built-in account admin.</source>
        <translation>Ein Passwort funktioniert dort nicht, und ein CLI-Secret kann nur holen und auflisten. Ein System-Roboterkonto oder das eingebaute Konto admin verwenden.</translation>
    </message>
    <message>
        <source>Use the user name and password of your directory, or a robot account.</source>
        <translation>Benutzername und Passwort des Verzeichnisdienstes oder ein Roboterkonto verwenden.</translation>
    </message>
    <message>
        <source>Accounts are checked by an authentication proxy. Use a robot account, or the built-in account admin.</source>
        <translation>Konten prüft ein Authentifizierungs-Proxy. Ein Roboterkonto oder das eingebaute Konto admin verwenden.</translation>
    </message>
    <message>
        <source>Use a Harbor user and password, or a robot account such as robot$berth and its secret.</source>
        <translation>Einen Harbor-Benutzer mit Passwort verwenden, oder ein Roboterkonto wie robot$berth mit seinem Secret.</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Project “%1” was created.</source>
        <translation>Projekt „%1“ wurde angelegt.</translation>
    </message>
    <message>
        <source>It is empty: nothing else goes with it.</source>
        <translation>Es ist leer: sonst geht nichts mit.</translation>
    </message>
    <message>
        <source>%1 with %2 go with it.</source>
        <translation>%1 mit %2 gehen mit.</translation>
    </message>
    <message>
        <source>%1 with %2 (%3) go with it.</source>
        <translation>%1 mit %2 (%3) gehen mit.</translation>
    </message>
    <message>
        <source>Access level</source>
        <translation>Zugriffsstufe</translation>
    </message>
    <message>
        <source>Scan on push</source>
        <translation>Beim Push scannen</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Upstream connections</source>
        <translation>Upstream-Verbindungen</translation>
    </message>
    <message>
        <source>Serve the cached copy when upstream has the image no more</source>
        <translation>Kopie aus dem Cache liefern, wenn Upstream das Image nicht mehr hat</translation>
    </message>
    <message>
        <source>Proxy the referrers API</source>
        <translation>Referrers-API durchreichen</translation>
    </message>
    <message>
        <source>Repository filter</source>
        <translation>Repository-Filter</translation>
    </message>
    <message>
        <source>Kind of repository filter</source>
        <translation>Art des Repository-Filters</translation>
    </message>
    <message>
        <source>%1 exists for proxy-cache projects only. Leave it out.</source>
        <translation>%1 gibt es nur bei Proxy-Cache-Projekten. Weglassen.</translation>
    </message>
    <message>
        <source>%1 is not to be had here: %2 Leave it out.</source>
        <translation>%1 ist hier nicht verfügbar: %2 Weglassen.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>%1 was asked to be %2, and Harbor has %3.</source>
        <translation>%1 sollte %2 werden, und Harbor hat %3.</translation>
    </message>
    <message>
        <source>%1 was dropped by Harbor: %2</source>
        <translation>%1 hat Harbor verworfen: %2</translation>
    </message>
    <message>
        <source>%1 was dropped by Harbor without a word.</source>
        <translation>%1 hat Harbor ohne ein Wort verworfen.</translation>
    </message>
    <message>
        <source>Retention is not chosen. Choose Harbor&apos;s 7 days, a number of days, or to keep.</source>
        <translation>Aufbewahrung ist nicht gewählt. Harbors 7 Tage, eine Anzahl Tage oder Behalten wählen.</translation>
    </message>
    <message>
        <source>%1 was %2 when it was read, and is now %3.</source>
        <translation>%1 war beim Lesen %2 und ist jetzt %3.</translation>
    </message>
    <message>
        <source>Quota was asked to be %1, and Harbor made it unlimited. Only a system administrator can set it.</source>
        <translation>Kontingent sollte %1 werden, und Harbor hat es auf unbegrenzt gesetzt. Nur ein Systemadministrator kann es setzen.</translation>
    </message>
    <message>
        <source>Quota was asked to be %1, and Harbor has %2.</source>
        <translation>Kontingent sollte %1 werden, und Harbor hat %2.</translation>
    </message>
    <message>
        <source>Retention was asked to be “%1”, and Harbor has “%2”.</source>
        <translation>Aufbewahrung sollte „%1“ werden, und Harbor hat „%2“.</translation>
    </message>
    <message>
        <source>Endpoint is not chosen. Choose the one to cache.</source>
        <translation>Endpoint ist nicht gewählt. Den wählen, der gecacht werden soll.</translation>
    </message>
    <message>
        <source>Retention is chosen for proxy-cache projects only. Leave it out.</source>
        <translation>Aufbewahrung wird nur bei Proxy-Cache-Projekten gewählt. Weglassen.</translation>
    </message>
    <message>
        <source>Project “%1” was gone already.</source>
        <translation>Projekt „%1“ war bereits weg.</translation>
    </message>
    <message>
        <source>Project “%1” is not empty and was not deleted. %2</source>
        <translation>Projekt „%1“ ist nicht leer und wurde nicht gelöscht. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories of project “%1” were deleted, the project was not: %2</source>
        <translation>
            <numerusform>%n Repository des Projekts „%1“ wurde gelöscht, das Projekt nicht: %2</numerusform>
            <numerusform>%n Repositories des Projekts „%1“ wurden gelöscht, das Projekt nicht: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Project “%1” was deleted.</source>
        <translation>Projekt „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Repository %1 was deleted.</source>
        <translation>Repository %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Project “%1” was changed in part. Done: %2 Not done: %3</source>
        <translation>Projekt „%1“ wurde teilweise geändert. Erledigt: %2 Nicht erledigt: %3</translation>
    </message>
    <message>
        <source>Harbor gave no answer, and reading it again could not tell what became of project “%1”. Look again in a minute before trying anew.</source>
        <translation>Harbor hat nicht geantwortet, und auch erneutes Lesen zeigt nicht, was aus Projekt „%1“ wurde. In einer Minute nachsehen, bevor ein neuer Versuch folgt.</translation>
    </message>
    <message>
        <source>Settings were changed.</source>
        <translation>Einstellungen wurden geändert.</translation>
    </message>
    <message>
        <source>Quota is %1.</source>
        <translation>Kontingent ist %1.</translation>
    </message>
    <message>
        <source>Project “%1” is as asked already.</source>
        <translation>Projekt „%1“ ist bereits wie gewünscht.</translation>
    </message>
    <message>
        <source>Project “%1” was changed.</source>
        <translation>Projekt „%1“ wurde geändert.</translation>
    </message>
    <message>
        <source>Somebody changed the same settings of project “%1” since they were read, so nothing was sent. Look at the new values and change them again.</source>
        <translation>Dieselben Einstellungen des Projekts „%1“ wurden seit dem Lesen von jemandem geändert; nichts wurde gesendet. Die neuen Werte ansehen und erneut ändern.</translation>
    </message>
    <message>
        <source>Retention: %1.</source>
        <translation>Aufbewahrung: %1.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Storage quota</source>
        <translation>Speicherkontingent</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of a change: what became of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ProjectRows</name>
    <message>
        <source>endpoint %1</source>
        <translation>Endpoint %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>Anybody may pull, without signing in.</source>
        <translation>Jeder darf ohne Anmeldung holen.</translation>
    </message>
    <message>
        <source>Only members and robots may pull.</source>
        <translation>Nur Mitglieder und Roboter dürfen holen.</translation>
    </message>
    <message>
        <source>Proxy of</source>
        <translation>Proxy von</translation>
    </message>
    <message>
        <source>normal project</source>
        <translation>normales Projekt</translation>
    </message>
    <message>
        <source>%1 is unhealthy: only what is cached is served.</source>
        <translation>%1 ist nicht gesund: nur Gecachtes wird geliefert.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Checked by merging it as Helm does and reading again: %1 of %2 images move, every other value stays, a second run changes nothing.</source>
        <translation>Geprüft durch Zusammenführen wie in Helm und erneutes Lesen: %1 von %2 Images ziehen um, jeder andere Wert bleibt, ein zweiter Lauf ändert nichts.</translation>
    </message>
    <message>
        <source>Not complete: %1 is still on its registry.</source>
        <translation>Nicht vollständig: %1 liegt noch auf seiner Registry.</translation>
    </message>
    <message>
        <source>Not exact: the value at %1 would change too.</source>
        <translation>Nicht exakt: der Wert bei %1 würde sich mit ändern.</translation>
    </message>
    <message>
        <source>Not proven: reading again gives other images than before.</source>
        <translation>Nicht belegt: erneutes Lesen ergibt andere Images als zuvor.</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>Contents of the JSON key file</source>
        <translation>Inhalt der JSON-Schlüsseldatei</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Access Key ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Secret Access Key</translation>
    </message>
    <message>
        <source>User name; for NVIDIA $oauthtoken</source>
        <translation>Benutzername; für NVIDIA $oauthtoken</translation>
    </message>
    <message>
        <source>Password or token; for NVIDIA the NGC API key</source>
        <translation>Passwort oder Token; für NVIDIA der NGC-API-Schlüssel</translation>
    </message>
    <message>
        <source>User or robot account</source>
        <translation>Benutzer oder Roboterkonto</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>The image reference is empty: write one such as nvcr.io/nvidia/cuda:12.4.1-base-ubuntu22.04.</source>
        <translation>Die Image-Referenz ist leer: eine schreiben wie nvcr.io/nvidia/cuda:12.4.1-base-ubuntu22.04.</translation>
    </message>
    <message>
        <source>The image reference is too long: %1 characters, where at most %2 are possible.</source>
        <translation>Die Image-Referenz ist zu lang: %1 Zeichen, höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The image reference contains a blank: write one reference without spaces.</source>
        <translation>Die Image-Referenz enthält ein Leerzeichen: eine einzelne Referenz ohne Leerzeichen schreiben.</translation>
    </message>
    <message>
        <source>The image reference contains a character that is not plain ASCII: U+%1.</source>
        <translation>Die Image-Referenz enthält ein Zeichen außerhalb von ASCII: U+%1.</translation>
    </message>
    <message>
        <source>The image reference starts with a scheme: leave out “%1://”.</source>
        <translation>Die Image-Referenz beginnt mit einem Schema: „%1://“ weglassen.</translation>
    </message>
    <message>
        <source>This is a digest only: write the repository in front of it, such as nvcr.io/nvidia/cuda@sha256:….</source>
        <translation>Das ist nur ein Digest: das Repository davorschreiben, etwa nvcr.io/nvidia/cuda@sha256:….</translation>
    </message>
    <message>
        <source>The image reference contains “#”: write “/” between host and repository.</source>
        <translation>Die Image-Referenz enthält „#“: „/“ zwischen Host und Repository schreiben.</translation>
    </message>
    <message>
        <source>The image reference ends with a slash: a repository name is missing after it.</source>
        <translation>Die Image-Referenz endet mit einem Schrägstrich: dahinter fehlt ein Repository-Name.</translation>
    </message>
    <message>
        <source>The image reference names no repository after the host.</source>
        <translation>Die Image-Referenz nennt hinter dem Host kein Repository.</translation>
    </message>
    <message>
        <source>The repository name is too long: %1 characters, where at most %2 are allowed.</source>
        <translation>Der Repository-Name ist zu lang: %1 Zeichen, höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The repository “%1” has upper-case letters: repository names are lower case.</source>
        <translation>Das Repository „%1“ hat Großbuchstaben: Repository-Namen sind kleingeschrieben.</translation>
    </message>
    <message>
        <source>The repository “%1” has an empty part between two slashes.</source>
        <translation>Das Repository „%1“ hat einen leeren Teil zwischen zwei Schrägstrichen.</translation>
    </message>
    <message>
        <source>“%1” is not a repository name: its parts are lower-case letters and digits, joined by single “.”, “_”, “__” or “-”.</source>
        <translation>„%1“ ist kein Repository-Name: seine Teile sind Kleinbuchstaben und Ziffern, verbunden durch einzelne „.“, „_“, „__“ oder „-“.</translation>
    </message>
    <message>
        <source>The port “%1” is not one: ports are 1 to 65535.</source>
        <translation>„%1“ ist kein Port: Ports gehen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>“%1” is not a registry host.</source>
        <translation>„%1“ ist kein Registry-Host.</translation>
    </message>
    <message>
        <source>“%1” is not a digest: one is sha256: and 64 hexadecimal digits.</source>
        <translation>„%1“ ist kein Digest: einer ist sha256: und 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>The image reference ends with a colon: a tag is missing after it.</source>
        <translation>Die Image-Referenz endet mit einem Doppelpunkt: dahinter fehlt ein Tag.</translation>
    </message>
    <message>
        <source>“%1” is not a tag: a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts with a letter, a digit or “_”.</source>
        <translation>„%1“ ist kein Tag: ein Tag hat bis zu 128 Buchstaben, Ziffern, „_“, „.“ und „-“ und beginnt mit Buchstabe, Ziffer oder „_“.</translation>
    </message>
    <message>
        <source>A mapping is written UPSTREAM=PROJECT, such as nvcr.io=nvidiaio.</source>
        <translation>Eine Zuordnung schreibt sich UPSTREAM=PROJEKT, etwa nvcr.io=nvidiaio.</translation>
    </message>
    <message>
        <source>“%1” is not a registry host, with or without a path: leave out the scheme.</source>
        <translation>„%1“ ist kein Registry-Host, mit oder ohne Pfad: das Schema weglassen.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a Harbor project.</source>
        <translation>„%1“ ist kein Name eines Harbor-Projekts.</translation>
    </message>
    <message>
        <source>It is on this Harbor already.</source>
        <translation>Es liegt bereits auf diesem Harbor.</translation>
    </message>
    <message>
        <source>No project is mapped to %1.</source>
        <translation>%1 ist kein Projekt zugeordnet.</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>7 days after the last pull (what Harbor adds by itself)</source>
        <translation>7 Tage nach dem letzten Pull (was Harbor von selbst anlegt)</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the last pull</source>
        <translation>
            <numerusform>%n Tag nach dem letzten Pull</numerusform>
            <numerusform>%n Tage nach dem letzten Pull</numerusform>
        </translation>
    </message>
    <message>
        <source>kept until deleted by hand</source>
        <translation>behalten, bis von Hand gelöscht wird</translation>
    </message>
    <message>
        <source>rules written by hand</source>
        <translation>von Hand geschriebene Regeln</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>CA certificate “%1” expired on %2. Take the current one.</source>
        <translation>CA-Zertifikat „%1“ ist am %2 abgelaufen. Das aktuelle nehmen.</translation>
    </message>
    <message>
        <source>CA certificate “%1” is not valid yet. Take one that is, or check this computer&apos;s clock.</source>
        <translation>CA-Zertifikat „%1“ ist noch nicht gültig. Ein gültiges nehmen, oder die Uhr dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>CA certificate contains a private key, which must not leave its owner. Give the certificate alone.</source>
        <translation>CA-Zertifikat enthält einen privaten Schlüssel, der seinen Besitzer nicht verlassen darf. Nur das Zertifikat angeben.</translation>
    </message>
    <message>
        <source>CA certificate has no PEM certificate in it. It begins with the line “-----BEGIN CERTIFICATE-----”.</source>
        <translation>CA-Zertifikat enthält kein PEM-Zertifikat. Es beginnt mit der Zeile „-----BEGIN CERTIFICATE-----“.</translation>
    </message>
    <message>
        <source>CA certificate has a block that cannot be read: it is cut or changed. Copy it again, whole.</source>
        <translation>CA-Zertifikat hat einen unlesbaren Block: abgeschnitten oder verändert. Erneut und vollständig kopieren.</translation>
    </message>
    <message>
        <source>Name is empty. Enter a name for the endpoint, for example NVIDIA.</source>
        <translation>Name ist leer. Einen Namen für den Endpoint eingeben, zum Beispiel NVIDIA.</translation>
    </message>
    <message>
        <source>Name begins or ends with a blank. Remove it.</source>
        <translation>Name beginnt oder endet mit einem Leerzeichen. Entfernen.</translation>
    </message>
    <message>
        <source>Name has an invisible character in it. Remove it.</source>
        <translation>Name enthält ein unsichtbares Zeichen. Entfernen.</translation>
    </message>
    <message>
        <source>Name is %1 bytes long; Harbor takes at most 64. Shorten it.</source>
        <translation>Name ist %1 Bytes lang; Harbor nimmt höchstens 64. Kürzen.</translation>
    </message>
    <message>
        <source>Name “%1” is taken by another endpoint. Choose another.</source>
        <translation>Name „%1“ ist von einem anderen Endpoint belegt. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Access ID looks like the NGC key, which belongs into Access secret. Access ID is the word $oauthtoken.</source>
        <translation>Access-ID sieht nach dem NGC-Schlüssel aus, der in das Access-Secret gehört. Access-ID ist das Wort $oauthtoken.</translation>
    </message>
    <message>
        <source>Access ID for NVIDIA&apos;s registry is the word $oauthtoken, exactly so. Write that.</source>
        <translation>Access-ID für NVIDIAs Registry ist genau das Wort $oauthtoken. Dieses schreiben.</translation>
    </message>
    <message>
        <source>Access ID begins or ends with a blank. Remove it.</source>
        <translation>Access-ID beginnt oder endet mit einem Leerzeichen. Entfernen.</translation>
    </message>
    <message>
        <source>Access ID has a line break or an invisible character in it. Remove it.</source>
        <translation>Access-ID enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Entfernen.</translation>
    </message>
    <message>
        <source>Access ID has a colon in it, which no user name can have. Put what follows it into Access secret.</source>
        <translation>Access-ID enthält einen Doppelpunkt, den kein Benutzername haben kann. Was danach kommt, in das Access-Secret setzen.</translation>
    </message>
    <message>
        <source>Access ID is longer than the %1 bytes this Harbor can store. Shorten it.</source>
        <translation>Access-ID ist länger als die %1 Bytes, die dieser Harbor speichern kann. Kürzen.</translation>
    </message>
    <message>
        <source>Access secret is only blanks. Enter the secret, or leave the field empty.</source>
        <translation>Access-Secret besteht nur aus Leerzeichen. Das Secret eingeben, oder das Feld leer lassen.</translation>
    </message>
    <message>
        <source>Access secret is the row of asterisks Harbor shows instead of the secret. Enter the secret itself.</source>
        <translation>Access-Secret ist die Reihe von Sternchen, die Harbor statt des Secrets zeigt. Das Secret selbst eingeben.</translation>
    </message>
    <message>
        <source>Access secret has a line break in it. Paste the secret alone, on one line.</source>
        <translation>Access-Secret enthält einen Zeilenumbruch. Nur das Secret einfügen, in einer Zeile.</translation>
    </message>
    <message>
        <source>Access secret looks like a whole line of a password manager. Paste the secret alone.</source>
        <translation>Access-Secret sieht nach der ganzen Zeile eines Passwortmanagers aus. Nur das Secret einfügen.</translation>
    </message>
    <message>
        <source>Access secret has an invisible character in it. Paste it again, without formatting.</source>
        <translation>Access-Secret enthält ein unsichtbares Zeichen. Erneut ohne Formatierung einfügen.</translation>
    </message>
    <message>
        <source>Access secret is longer than the %1 bytes Harbor can store. Use a shorter one.</source>
        <translation>Access-Secret ist länger als die %1 Bytes, die Harbor speichern kann. Ein kürzeres verwenden.</translation>
    </message>
    <message>
        <source>Access secret is missing for the Access ID. Enter it, or empty both fields.</source>
        <translation>Access-Secret fehlt zur Access-ID. Eingeben, oder beide Felder leeren.</translation>
    </message>
    <message>
        <source>Access ID is missing for the Access secret. Enter it, for NVIDIA $oauthtoken, or empty both fields.</source>
        <translation>Access-ID fehlt zum Access-Secret. Eingeben, für NVIDIA $oauthtoken, oder beide Felder leeren.</translation>
    </message>
    <message>
        <source>Description is %1 characters long; at most %2 fit. Shorten it.</source>
        <translation>Beschreibung ist %1 Zeichen lang; höchstens %2 passen. Kürzen.</translation>
    </message>
    <message>
        <source>Description has an invisible character in it. Remove it.</source>
        <translation>Beschreibung enthält ein unsichtbares Zeichen. Entfernen.</translation>
    </message>
    <message>
        <source>CA certificate is empty. Give a PEM file with at least one certificate.</source>
        <translation>CA-Zertifikat ist leer. Eine PEM-Datei mit mindestens einem Zertifikat angeben.</translation>
    </message>
    <message>
        <source>CA certificate is %1; certificates are a few KiB. Choose the right file.</source>
        <translation>CA-Zertifikat hat %1; Zertifikate haben wenige KiB. Die richtige Datei wählen.</translation>
    </message>
    <message>
        <source>CA certificate is in binary form (DER). Turn it into PEM: openssl x509 -inform der.</source>
        <translation>CA-Zertifikat liegt in Binärform vor (DER). In PEM umwandeln: openssl x509 -inform der.</translation>
    </message>
    <message>
        <source>CA certificate is not text but a binary file. Give a PEM file.</source>
        <translation>CA-Zertifikat ist kein Text, sondern eine Binärdatei. Eine PEM-Datei angeben.</translation>
    </message>
    <message>
        <source>Provider is not chosen. For NVIDIA choose Docker Registry.</source>
        <translation>Provider ist nicht gewählt. Für NVIDIA Docker Registry wählen.</translation>
    </message>
    <message>
        <source>Provider “%1” is none of Harbor&apos;s. For NVIDIA it is docker-registry.</source>
        <translation>Provider „%1“ gehört nicht zu Harbors. Für NVIDIA ist es docker-registry.</translation>
    </message>
    <message>
        <source>Quota is above 1024 TiB, the most Harbor can store. Enter less, or -1 for unlimited.</source>
        <translation>Kontingent liegt über 1024 TiB, dem Höchsten, das Harbor speichern kann. Weniger eingeben, oder -1 für unbegrenzt.</translation>
    </message>
    <message>
        <source>Quota “%1” is no size. Enter -1 for unlimited, or a number with KiB, MiB, GiB or TiB, for example 500 GiB.</source>
        <translation>Kontingent „%1“ ist keine Größe. -1 für unbegrenzt eingeben, oder eine Zahl mit KiB, MiB, GiB oder TiB, zum Beispiel 500 GiB.</translation>
    </message>
    <message>
        <source>Quota 0 would be stored by Harbor as unlimited. Enter -1 for unlimited, or a size.</source>
        <translation>Kontingent 0 würde Harbor als unbegrenzt speichern. -1 für unbegrenzt eingeben, oder eine Größe.</translation>
    </message>
    <message>
        <source>Quota is empty. Enter -1 for unlimited, or a size such as 500 GiB.</source>
        <translation>Kontingent ist leer. -1 für unbegrenzt eingeben, oder eine Größe wie 500 GiB.</translation>
    </message>
    <message>
        <source>Quota “%1” is negative. Enter -1 for unlimited, or a size above 0.</source>
        <translation>Kontingent „%1“ ist negativ. -1 für unbegrenzt eingeben, oder eine Größe über 0.</translation>
    </message>
    <message>
        <source>Quota unit “%1” means different sizes to different people. Write %2 %3.</source>
        <translation>Die Kontingent-Einheit „%1“ ist mehrdeutig. %2 %3 schreiben.</translation>
    </message>
    <message>
        <source>Quota unit “%1” does not exist. Use KiB, MiB, GiB or TiB.</source>
        <translation>Die Kontingent-Einheit „%1“ gibt es nicht. KiB, MiB, GiB oder TiB verwenden.</translation>
    </message>
    <message>
        <source>Project name is empty. Enter one, for example nvidiaio.</source>
        <translation>Projektname ist leer. Einen eingeben, zum Beispiel nvidiaio.</translation>
    </message>
    <message>
        <source>Project name is %1 characters long; Harbor takes at most 255. Shorten it.</source>
        <translation>Projektname ist %1 Zeichen lang; Harbor nimmt höchstens 255. Kürzen.</translation>
    </message>
    <message>
        <source>Project name has a slash, which only repositories below it have. Use its first part alone.</source>
        <translation>Projektname enthält einen Schrägstrich, den nur Repositories darunter haben. Nur den ersten Teil verwenden.</translation>
    </message>
    <message>
        <source>Project name has a blank. Remove it or write - instead.</source>
        <translation>Projektname enthält ein Leerzeichen. Entfernen oder - dafür schreiben.</translation>
    </message>
    <message>
        <source>Project name has capital letters, and image names have none. Write %1.</source>
        <translation>Projektname enthält Großbuchstaben, und Image-Namen haben keine. %1 schreiben.</translation>
    </message>
    <message>
        <source>Project name begins or ends with “%1”. Begin and end with a letter or digit.</source>
        <translation>Projektname beginnt oder endet mit „%1“. Mit Buchstabe oder Ziffer beginnen und enden.</translation>
    </message>
    <message>
        <source>Project name has two separators in a row. Put a single . _ or - between letters or digits.</source>
        <translation>Projektname enthält zwei Trennzeichen hintereinander. Ein einzelnes . _ oder - zwischen Buchstaben oder Ziffern setzen.</translation>
    </message>
    <message>
        <source>Project name has a character that image names cannot have. Use a to z, 0 to 9 and single . _ or - between them.</source>
        <translation>Projektname enthält ein Zeichen, das Image-Namen nicht haben können. a bis z, 0 bis 9 und einzelne . _ oder - dazwischen verwenden.</translation>
    </message>
    <message>
        <source>Project name “%1” is taken. Choose another.</source>
        <translation>Projektname „%1“ ist belegt. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>A name of digits alone is allowed, but other tools may take it for a project number.</source>
        <translation>Ein Name nur aus Ziffern ist erlaubt, aber andere Werkzeuge halten ihn womöglich für eine Projektnummer.</translation>
    </message>
    <message>
        <source>A name with “_” is allowed, but some Helm versions refuse it in an OCI chart reference.</source>
        <translation>Ein Name mit „_“ ist erlaubt, aber manche Helm-Versionen weisen ihn in einer OCI-Chart-Referenz ab.</translation>
    </message>
    <message>
        <source>Bandwidth is empty. Enter -1 for no limit, or kilobits per second.</source>
        <translation>Bandbreite ist leer. -1 für keine Grenze eingeben, oder Kilobit pro Sekunde.</translation>
    </message>
    <message>
        <source>Bandwidth “%1” is no whole number. Enter -1 for no limit, or kilobits per second.</source>
        <translation>Bandbreite „%1“ ist keine ganze Zahl. -1 für keine Grenze eingeben, oder Kilobit pro Sekunde.</translation>
    </message>
    <message>
        <source>Bandwidth 0 would mean no limit. Enter -1 for no limit, or kilobits per second.</source>
        <translation>Bandbreite 0 hieße keine Grenze. -1 für keine Grenze eingeben, oder Kilobit pro Sekunde.</translation>
    </message>
    <message>
        <source>Bandwidth is negative. Enter -1 for no limit, or kilobits per second.</source>
        <translation>Bandbreite ist negativ. -1 für keine Grenze eingeben, oder Kilobit pro Sekunde.</translation>
    </message>
    <message>
        <source>Bandwidth is above 2147483647 kilobits per second. Enter less, or -1 for no limit.</source>
        <translation>Bandbreite liegt über 2147483647 Kilobit pro Sekunde. Weniger eingeben, oder -1 für keine Grenze.</translation>
    </message>
    <message>
        <source>Upstream connections is empty. Enter -1 for no limit, or a number above 0.</source>
        <translation>„Upstream-Verbindungen“ ist leer. -1 für keine Grenze eingeben, oder eine Zahl über 0.</translation>
    </message>
    <message>
        <source>Upstream connections “%1” is no whole number. Enter -1 for no limit, or a number above 0.</source>
        <translation>„Upstream-Verbindungen“: „%1“ ist keine ganze Zahl. -1 für keine Grenze eingeben, oder eine Zahl über 0.</translation>
    </message>
    <message>
        <source>Upstream connections must be -1 for no limit, or above 0. Enter one of these.</source>
        <translation>„Upstream-Verbindungen“ muss -1 für keine Grenze oder größer als 0 sein. Eines davon eingeben.</translation>
    </message>
    <message>
        <source>Upstream connections is above 2147483647. Enter less, or -1 for no limit.</source>
        <translation>„Upstream-Verbindungen“ liegt über 2147483647. Weniger eingeben, oder -1 für keine Grenze.</translation>
    </message>
    <message>
        <source>Retention “%1” is no whole number of days. Enter 1 to 36500.</source>
        <translation>Aufbewahrung „%1“ ist keine ganze Zahl von Tagen. 1 bis 36500 eingeben.</translation>
    </message>
    <message>
        <source>Retention of less than a day would empty the cache every night. Enter 1 to 36500 days, or choose to keep.</source>
        <translation>Aufbewahrung von weniger als einem Tag würde den Cache jede Nacht leeren. 1 bis 36500 Tage eingeben, oder Behalten wählen.</translation>
    </message>
    <message>
        <source>Retention is above 36500 days. Enter less, or choose to keep.</source>
        <translation>Aufbewahrung liegt über 36500 Tagen. Weniger eingeben, oder Behalten wählen.</translation>
    </message>
    <message>
        <source>Repository filter begins or ends with a blank. Remove it.</source>
        <translation>Repository-Filter beginnt oder endet mit einem Leerzeichen. Entfernen.</translation>
    </message>
    <message>
        <source>Repository filter is no valid regular expression. Correct it, or choose the simple kind.</source>
        <translation>Repository-Filter ist kein gültiger regulärer Ausdruck. Berichtigen, oder die einfache Art wählen.</translation>
    </message>
    <message>
        <source>Repository filter has no kind. Choose doublestar or regex.</source>
        <translation>Repository-Filter hat keine Art. doublestar oder regex wählen.</translation>
    </message>
    <message>
        <source>Repository filter has a bracket that is not closed. Close it.</source>
        <translation>Repository-Filter hat eine nicht geschlossene Klammer. Schließen.</translation>
    </message>
    <message>
        <source>Endpoint URL %1 is a web site of NVIDIA, not its registry. Write https://nvcr.io.</source>
        <translation>Endpoint-URL %1 ist eine Website von NVIDIA, nicht deren Registry. https://nvcr.io schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL %1 holds NVIDIA&apos;s Helm charts, not its images. Write https://nvcr.io.</source>
        <translation>Endpoint-URL %1 enthält NVIDIAs Helm-Charts, nicht die Images. https://nvcr.io schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL %1 is not NVIDIA&apos;s registry. Write https://nvcr.io.</source>
        <translation>Endpoint-URL %1 ist nicht NVIDIAs Registry. https://nvcr.io schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL ends its host with a colon but has no port. Remove the colon or add the port.</source>
        <translation>Endpoint-URL hat hinter dem Host einen Doppelpunkt, aber keinen Port. Den Doppelpunkt entfernen oder den Port ergänzen.</translation>
    </message>
    <message>
        <source>Endpoint URL has the port “%1”; a port is a number from 1 to 65535. Correct or remove it.</source>
        <translation>Endpoint-URL hat den Port „%1“; ein Port ist eine Zahl von 1 bis 65535. Berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>Endpoint URL names no host. Write the registry&apos;s address, for NVIDIA https://nvcr.io.</source>
        <translation>Endpoint-URL nennt keinen Host. Die Adresse der Registry schreiben, für NVIDIA https://nvcr.io.</translation>
    </message>
    <message>
        <source>Endpoint URL has an IPv6 address without brackets. Write it as https://[2001:db8::1]:5000.</source>
        <translation>Endpoint-URL hat eine IPv6-Adresse ohne Klammern. Als https://[2001:db8::1]:5000 schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL has a host that is no valid name. Correct it.</source>
        <translation>Endpoint-URL hat einen Host, der kein gültiger Name ist. Berichtigen.</translation>
    </message>
    <message>
        <source>Endpoint URL has letters outside a to z in its host. Write it as %1.</source>
        <translation>Endpoint-URL hat im Host Buchstaben außerhalb von a bis z. Als %1 schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL has the host “%1”, which is no valid name or address. Correct it.</source>
        <translation>Endpoint-URL hat den Host „%1“, der weder gültiger Name noch Adresse ist. Berichtigen.</translation>
    </message>
    <message>
        <source>Endpoint URL of NVIDIA&apos;s registry has no path: organization and image belong to the image&apos;s name. Write %1.</source>
        <translation>Endpoint-URL von NVIDIAs Registry hat keinen Pfad: Organisation und Image gehören zum Namen des Images. %1 schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL ends in %1, which Harbor adds by itself. Write %2.</source>
        <translation>Endpoint-URL endet auf %1, was Harbor selbst anhängt. %2 schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL has the path “%1”, which Harbor can use from 2.16 on only. Write the address without it.</source>
        <translation>Endpoint-URL hat den Pfad „%1“, den Harbor erst ab 2.16 verwenden kann. Die Adresse ohne ihn schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL has no scheme, and Harbor would put http:// in front. Write %1.</source>
        <translation>Endpoint-URL hat kein Schema, und Harbor würde http:// davorsetzen. %1 schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL begins with %1://; Harbor speaks https and http only. Write %2.</source>
        <translation>Endpoint-URL beginnt mit %1://; Harbor spricht nur https und http. %2 schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL begins with http://, so the NGC key would travel readable. Write %1.</source>
        <translation>Endpoint-URL beginnt mit http://, womit der NGC-Schlüssel unterwegs lesbar wäre. %1 schreiben.</translation>
    </message>
    <message>
        <source>Endpoint URL is empty. Write the registry&apos;s address, for NVIDIA https://nvcr.io.</source>
        <translation>Endpoint-URL ist leer. Die Adresse der Registry schreiben, für NVIDIA https://nvcr.io.</translation>
    </message>
    <message>
        <source>Endpoint URL has a blank or an invisible character in it. Remove it.</source>
        <translation>Endpoint-URL enthält ein Leerzeichen oder ein unsichtbares Zeichen. Entfernen.</translation>
    </message>
    <message>
        <source>Endpoint URL has a user name or password before the “@”. Move them to Access ID and Access secret.</source>
        <translation>Endpoint-URL hat vor dem „@“ einen Benutzernamen oder ein Passwort. In Access-ID und Access-Secret verschieben.</translation>
    </message>
    <message>
        <source>Endpoint URL has a “%1” and text behind it, which no registry has. Write %2.</source>
        <translation>Endpoint-URL hat ein „%1“ und Text dahinter, was keine Registry hat. %2 schreiben.</translation>
    </message>
    <message>
        <source>Over http:// the Access secret travels readable from Harbor to the registry.</source>
        <translation>Über http:// ist das Access-Secret zwischen Harbor und der Registry lesbar.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s registry has a valid certificate; without the check anyone between Harbor and NVIDIA can read the key.</source>
        <translation>NVIDIAs Registry hat ein gültiges Zertifikat; ohne die Prüfung kann jeder zwischen Harbor und NVIDIA den Schlüssel lesen.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>The secret is empty. Type the password, robot secret or key.</source>
        <translation>Das Secret ist leer. Passwort, Roboter-Secret oder Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>The secret holds a NUL character, which no keychain can keep.</source>
        <translation>Das Secret enthält ein NUL-Zeichen, das kein Schlüsselbund speichern kann.</translation>
    </message>
    <message>
        <source>The secrets of this profile are longer than a keychain can keep. Check that only the password or key itself was pasted.</source>
        <translation>Die Secrets dieses Profils sind länger, als ein Schlüsselbund speichern kann. Prüfen, ob nur das Passwort oder der Schlüssel selbst eingefügt wurde.</translation>
    </message>
    <message>
        <source>This run&apos;s memory</source>
        <translation>Speicher dieses Laufs</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This Harbor signs people in through single sign-on (OIDC), where passwords do not work.</source>
        <translation>An diesem Harbor meldet man sich über Single Sign-on (OIDC) an, wo Passwörter nicht funktionieren.</translation>
    </message>
    <message>
        <source>Use a system robot account with rights on endpoints and projects, or the built-in account admin.</source>
        <translation>Ein System-Roboterkonto mit Rechten auf Endpoints und Projekte oder das eingebaute Konto admin verwenden.</translation>
    </message>
    <message>
        <source>This is a CLI secret of single sign-on (OIDC). Harbor accepts it for pulls and a few lists, and refuses it for everything Berth manages.</source>
        <translation>Das ist ein CLI-Secret von Single Sign-on (OIDC). Harbor nimmt es für Pulls und einige Listen an und lehnt es für alles ab, was Berth verwaltet.</translation>
    </message>
    <message>
        <source>Ask the Harbor administrator for a system robot account with rights on endpoints and projects, and sign in with its full name, such as robot$berth, and its secret.</source>
        <translation>Beim Harbor-Administrator ein System-Roboterkonto mit Rechten auf Endpoints und Projekte anfordern und sich mit dessen vollem Namen, etwa robot$berth, und Secret anmelden.</translation>
    </message>
    <message>
        <source>Harbor refused the robot account: its name or secret is wrong, or it is disabled or expired.</source>
        <translation>Harbor hat das Roboterkonto abgelehnt: Name oder Secret ist falsch, oder es ist deaktiviert oder abgelaufen.</translation>
    </message>
    <message>
        <source>Enter the full name with its prefix, such as robot$berth, and look at the robot in Harbor.</source>
        <translation>Den vollen Namen mit Präfix eingeben, etwa robot$berth, und den Roboter in Harbor ansehen.</translation>
    </message>
    <message>
        <source>Harbor refused the sign-in twice and at once. Either the password is wrong, or Harbor holds this name back because somebody else keeps trying a wrong one.</source>
        <translation>Harbor hat die Anmeldung zweimal und sofort abgelehnt. Entweder ist das Passwort falsch, oder Harbor hält diesen Namen zurück, weil jemand anderes ständig ein falsches versucht.</translation>
    </message>
    <message>
        <source>Look for a program that still uses an old password for this account, wait a few seconds and try again.</source>
        <translation>Nach einem Programm suchen, das für dieses Konto noch ein altes Passwort verwendet, einige Sekunden warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>This is Harbor %1, which cannot cache nvcr.io: proxy projects take a Docker Registry endpoint from Harbor 2.3 on.</source>
        <translation>Das ist Harbor %1, der nvcr.io nicht cachen kann: Proxy-Projekte nehmen einen Endpoint vom Typ Docker Registry erst ab Harbor 2.3.</translation>
    </message>
    <message>
        <source>Upgrade Harbor to 2.3 or later; 2.15.1 or later is better.</source>
        <translation>Harbor auf 2.3 oder neuer aktualisieren; besser auf 2.15.1 oder neuer.</translation>
    </message>
    <message>
        <source>Signed in as %1, an administrator.</source>
        <translation>Angemeldet als %1, Administrator.</translation>
    </message>
    <message>
        <source>Signed in as the robot %1. It may read endpoints; Harbor does not tell what else it may do until it is tried.</source>
        <translation>Angemeldet als Roboter %1. Er darf Endpoints lesen; was er sonst darf, sagt Harbor erst beim Versuch.</translation>
    </message>
    <message>
        <source>Signed in as %1, but may not manage endpoints: missing %2.</source>
        <translation>Angemeldet als %1, aber ohne Recht, Endpoints zu verwalten: es fehlt %2.</translation>
    </message>
    <message>
        <source>Harbor&apos;s version is not a release Berth knows; what depends on it is not offered.</source>
        <translation>Harbors Version ist kein Release, das Berth kennt; was davon abhängt, wird nicht angeboten.</translation>
    </message>
    <message>
        <source>Harbor %1 deletes a cached image when the upstream no longer has it. Upgrade to 2.15.1 or later to keep what you rely on.</source>
        <translation>Harbor %1 löscht ein gecachtes Image, wenn Upstream es nicht mehr hat. Auf 2.15.1 oder neuer aktualisieren, um Benötigtes zu behalten.</translation>
    </message>
    <message>
        <source>Harbor 2.15.0 introduces itself to upstream registries in a way that some refuse, so pulls through the cache may fail. Upgrade to 2.15.1 or later.</source>
        <translation>Harbor 2.15.0 meldet sich bei Upstream-Registries so, dass manche ablehnen; Pulls über den Cache können fehlschlagen. Auf 2.15.1 oder neuer aktualisieren.</translation>
    </message>
</context>
<context>
    <name>Snippet</name>
    <message>
        <source>The key has an empty part: write it as operator or server.image.</source>
        <translation>Der Schlüssel hat einen leeren Teil: als operator oder server.image schreiben.</translation>
    </message>
    <message>
        <source>The image reference names no host, so a chart would look for it on Docker Hub.</source>
        <translation>Die Image-Referenz nennt keinen Host; ein Chart würde es auf Docker Hub suchen.</translation>
    </message>
    <message>
        <source>A component needs a repository of at least two parts, such as nvidiaio/nvaie/gpu-operator-1-3.</source>
        <translation>Eine Komponente braucht ein Repository aus mindestens zwei Teilen, etwa nvidiaio/nvaie/gpu-operator-1-3.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>“%1” does not exist.</source>
        <translation>„%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>“%1” has %2 bytes; at most %3 are read.</source>
        <translation>„%1“ hat %2 Bytes; höchstens %3 werden gelesen.</translation>
    </message>
    <message>
        <source>“%1” is a second chart: give one chart at a time.</source>
        <translation>„%1“ ist ein zweites Chart: immer nur ein Chart angeben.</translation>
    </message>
    <message>
        <source>“%1” is a chart: give it before the values files that lie over it.</source>
        <translation>„%1“ ist ein Chart: vor den Values-Dateien angeben, die darüberliegen.</translation>
    </message>
    <message>
        <source>“%1” holds neither a chart nor YAML files.</source>
        <translation>„%1“ enthält weder ein Chart noch YAML-Dateien.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>“%1” holds plain text: give YAML values, Kubernetes objects, or a list of images.</source>
        <translation>„%1“ enthält einfachen Text: YAML-Werte, Kubernetes-Objekte oder eine Liste von Images angeben.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>“%1” holds %2 documents; a values file has one.</source>
        <translation>„%1“ enthält %2 Dokumente; eine Values-Datei hat eines.</translation>
    </message>
    <message>
        <source>Nothing was given to read.</source>
        <translation>Nichts zum Lesen angegeben.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>Kommagetrennte Werte (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The list was not saved.</source>
        <translation>Die Liste wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder or free some space.</source>
        <translation>%1 kann nicht geschrieben werden. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TestNotice</name>
    <message>
        <source>Harbor answered with HTTP %1: “%2”</source>
        <translation>Harbor antwortete mit HTTP %1: „%2“</translation>
    </message>
    <message>
        <source>Harbor uses these words for nearly every cause; its own log has the reason.</source>
        <translation>Harbor verwendet diese Worte für fast jede Ursache; den Grund nennt sein eigenes Log.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Request-ID: %1</translation>
    </message>
    <message>
        <source>Likely causes, the likeliest first:</source>
        <translation>Mögliche Ursachen, die wahrscheinlichste zuerst:</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>Kept for this run only: the keychain is locked. Unlock it and enter the secret again to keep it.</source>
        <translation>Nur für diesen Lauf behalten: der Schlüsselbund ist gesperrt. Entsperren und das Secret neu eingeben, um es zu speichern.</translation>
    </message>
    <message>
        <source>Kept for this run only: this session has no keychain. Start a Secret Service such as gnome-keyring, KeePassXC or KWallet to keep it.</source>
        <translation>Nur für diesen Lauf behalten: diese Sitzung hat keinen Schlüsselbund. Einen Secret Service wie gnome-keyring, KeePassXC oder KWallet starten, um es zu speichern.</translation>
    </message>
    <message>
        <source>Kept for this run only: the connection is not saved as a profile.</source>
        <translation>Nur für diesen Lauf behalten: die Verbindung ist nicht als Profil gespeichert.</translation>
    </message>
    <message>
        <source>Kept for this run only: the keychain does not answer. Look for a window that asks for its password.</source>
        <translation>Nur für diesen Lauf behalten: der Schlüsselbund antwortet nicht. Nach einem Fenster suchen, das nach seinem Passwort fragt.</translation>
    </message>
    <message>
        <source>Kept for this run only: the keychain refused to keep it.</source>
        <translation>Nur für diesen Lauf behalten: der Schlüsselbund hat das Speichern abgelehnt.</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>the file holds more than %1 values, counted with every alias.</source>
        <translation>die Datei enthält mehr als %1 Werte, jeder Alias mitgezählt.</translation>
    </message>
    <message>
        <source>values are nested more than %1 levels deep.</source>
        <translation>Werte sind tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>a list or a mapping stands where a key is expected.</source>
        <translation>eine Liste oder Zuordnung steht, wo ein Schlüssel erwartet wird.</translation>
    </message>
    <message>
        <source>the alias *%1 refers to what it is a part of.</source>
        <translation>der Alias *%1 verweist auf etwas, dessen Teil er ist.</translation>
    </message>
    <message>
        <source>the alias *%1 refers to an anchor that is not there.</source>
        <translation>der Alias *%1 verweist auf einen Anker, den es nicht gibt.</translation>
    </message>
    <message>
        <source>the file holds more than %1 aliases.</source>
        <translation>die Datei enthält mehr als %1 Aliase.</translation>
    </message>
    <message>
        <source>The key “%1” stands twice in one mapping; like Helm, Berth takes the last one.</source>
        <translation>Der Schlüssel „%1“ steht zweimal in einer Zuordnung; wie Helm nimmt Berth den letzten.</translation>
    </message>
    <message>
        <source>The file has %1 bytes; at most %2 are read.</source>
        <translation>Die Datei hat %1 Bytes; höchstens %2 werden gelesen.</translation>
    </message>
    <message>
        <source>The file is UTF-16: save it as UTF-8.</source>
        <translation>Die Datei ist UTF-16: als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file is not text: byte %1 is NUL.</source>
        <translation>Die Datei ist kein Text: Byte %1 ist NUL.</translation>
    </message>
    <message>
        <source>This is not YAML.</source>
        <translation>Das ist kein YAML.</translation>
    </message>
    <message>
        <source>Line %1: a tab indents this line, where YAML wants blanks.</source>
        <translation>Zeile %1: ein Tabulator rückt diese Zeile ein, wo YAML Leerzeichen verlangt.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is not YAML (%3).</source>
        <translation>Zeile %1, Spalte %2: das ist kein YAML (%3).</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Line %1: this is not UTF-8 text; save the file as UTF-8.</source>
        <translation>Zeile %1: das ist kein UTF-8-Text; die Datei als UTF-8 speichern.</translation>
    </message>
</context>
<context>
    <name>berth::ActivityModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request-ID</translation>
    </message>
</context>
<context>
    <name>berth::Address</name>
    <message>
        <source>Type the address of your Harbor, for example harbor.example.com.</source>
        <translation>Die Adresse des Harbor eingeben, zum Beispiel harbor.example.com.</translation>
    </message>
    <message>
        <source>Remove the blanks inside the address.</source>
        <translation>Die Leerzeichen in der Adresse entfernen.</translation>
    </message>
    <message>
        <source>Start the address with https://, or with nothing: Berth speaks no other protocol.</source>
        <translation>Die Adresse mit https:// beginnen, oder mit nichts: ein anderes Protokoll spricht Berth nicht.</translation>
    </message>
    <message>
        <source>Remove the user name and password from the address; Berth asks for them in fields of their own.</source>
        <translation>Benutzername und Passwort aus der Adresse entfernen; Berth fragt sie in eigenen Feldern ab.</translation>
    </message>
    <message>
        <source>Write an IPv6 address in brackets, for example [2001:db8::1]:8443.</source>
        <translation>Eine IPv6-Adresse in Klammern schreiben, zum Beispiel [2001:db8::1]:8443.</translation>
    </message>
    <message>
        <source>Name the host, for example harbor.example.com.</source>
        <translation>Den Host nennen, zum Beispiel harbor.example.com.</translation>
    </message>
    <message>
        <source>This is not a host name or an IP address. Type it as your browser shows it, for example harbor.example.com.</source>
        <translation>Das ist weder Hostname noch IP-Adresse. So eingeben, wie der Browser sie zeigt, zum Beispiel harbor.example.com.</translation>
    </message>
    <message>
        <source>Give a port between 1 and 65535, or leave it out.</source>
        <translation>Einen Port zwischen 1 und 65535 angeben, oder ihn weglassen.</translation>
    </message>
</context>
<context>
    <name>berth::Certificate</name>
    <message>
        <source>The file is larger than 1 MiB. Choose a PEM file with CA certificates only.</source>
        <translation>Die Datei ist größer als 1 MiB. Eine PEM-Datei nur mit CA-Zertifikaten wählen.</translation>
    </message>
    <message>
        <source>The file is empty. Choose a PEM file with the CA&apos;s certificate.</source>
        <translation>Die Datei ist leer. Eine PEM-Datei mit dem Zertifikat der CA wählen.</translation>
    </message>
    <message>
        <source>The file holds a private key, which belongs on the server alone. Choose the file with the CA&apos;s certificate.</source>
        <translation>Die Datei enthält einen privaten Schlüssel, der nur auf den Server gehört. Die Datei mit dem Zertifikat der CA wählen.</translation>
    </message>
    <message>
        <source>The certificate is in binary form (DER). Convert it with “openssl x509 -inform der -in FILE -out ca.pem” and choose the result.</source>
        <translation>Das Zertifikat liegt in Binärform vor (DER). Mit „openssl x509 -inform der -in FILE -out ca.pem“ umwandeln und das Ergebnis wählen.</translation>
    </message>
    <message>
        <source>The file is binary. Choose a PEM file, which begins with -----BEGIN CERTIFICATE-----.</source>
        <translation>Die Datei ist binär. Eine PEM-Datei wählen; sie beginnt mit -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>The file holds no certificate. Choose a PEM file, which has a line -----BEGIN CERTIFICATE-----.</source>
        <translation>Die Datei enthält kein Zertifikat. Eine PEM-Datei wählen; sie hat eine Zeile -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>A certificate in the file is damaged. Get the file from its source again.</source>
        <translation>Ein Zertifikat in der Datei ist beschädigt. Die Datei erneut von der Quelle holen.</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1. Check the clock of this computer, or choose another file.</source>
        <translation>Das Zertifikat ist erst ab %1 gültig. Die Uhr dieses Rechners prüfen, oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The certificate expired on %1. Ask whoever runs the CA for the present one.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen. Beim Betreiber der CA das aktuelle anfordern.</translation>
    </message>
    <message>
        <source>Choose the file with the CA&apos;s certificate.</source>
        <translation>Die Datei mit dem Zertifikat der CA wählen.</translation>
    </message>
    <message>
        <source>The file does not exist. Choose the file with the CA&apos;s certificate.</source>
        <translation>Die Datei existiert nicht. Die Datei mit dem Zertifikat der CA wählen.</translation>
    </message>
    <message>
        <source>This is not a file. Choose the file with the CA&apos;s certificate.</source>
        <translation>Das ist keine Datei. Die Datei mit dem Zertifikat der CA wählen.</translation>
    </message>
    <message>
        <source>The file may not be read. Change its permissions, or choose a copy of yours.</source>
        <translation>Die Datei darf nicht gelesen werden. Ihre Rechte ändern, oder eine eigene Kopie wählen.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Choose a copy on another disk.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden. Eine Kopie auf einem anderen Datenträger wählen.</translation>
    </message>
</context>
<context>
    <name>berth::Error</name>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>The change may have been made all the same. Refresh and look before you try again.</source>
        <translation>Die Änderung kann trotzdem erfolgt sein. Aktualisieren und nachsehen, bevor ein neuer Versuch folgt.</translation>
    </message>
    <message>
        <source>No connection to %1 came about in time.</source>
        <translation>Zu %1 kam rechtzeitig keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check the address, the port and whether a firewall or VPN stands between.</source>
        <translation>Adresse und Port prüfen, und ob eine Firewall oder ein VPN dazwischensteht.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Der Proxy hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this profile.</source>
        <translation>Die Proxy-Einstellungen dieses Profils prüfen.</translation>
    </message>
    <message>
        <source>The answer of %1 stopped in the middle.</source>
        <translation>Die Antwort von %1 brach in der Mitte ab.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, look at the network between and at Harbor&apos;s load.</source>
        <translation>Erneut versuchen. Geschieht es wieder, das Netz dazwischen und Harbors Last ansehen.</translation>
    </message>
    <message>
        <source>No answer came from %1 in time.</source>
        <translation>Von %1 kam rechtzeitig keine Antwort.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, look at Harbor&apos;s load or allow more time.</source>
        <translation>Erneut versuchen. Geschieht es wieder, Harbors Last ansehen oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>What answers at %1 speaks plain http, but was asked over https.</source>
        <translation>Was unter %1 antwortet, spricht unverschlüsseltes http, wurde aber über https gefragt.</translation>
    </message>
    <message>
        <source>Check the port: Harbor&apos;s https is usually on 443.</source>
        <translation>Den Port prüfen: Harbors https liegt meist auf 443.</translation>
    </message>
    <message>
        <source>What answers at %1 expects https, but was asked over plain http.</source>
        <translation>Was unter %1 antwortet, erwartet https, wurde aber über unverschlüsseltes http gefragt.</translation>
    </message>
    <message>
        <source>Start the address with https://.</source>
        <translation>Die Adresse mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Berth and %1 found no common TLS version or cipher.</source>
        <translation>Berth und %1 haben keine gemeinsame TLS-Version oder Cipher gefunden.</translation>
    </message>
    <message>
        <source>Berth needs TLS 1.2 or later. Ask whoever runs the server to enable it.</source>
        <translation>Berth braucht TLS 1.2 oder neuer. Beim Betreiber des Servers das Einschalten anfordern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid today.</source>
        <translation>Das Zertifikat von %1 ist heute nicht gültig.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, the certificate has to be renewed on the server.</source>
        <translation>Die Uhr dieses Rechners prüfen; geht sie richtig, ist das Zertifikat auf dem Server zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued to another name.</source>
        <translation>Das Zertifikat von %1 wurde auf einen anderen Namen ausgestellt.</translation>
    </message>
    <message>
        <source>Use the name the certificate was issued to, or pin this very certificate after checking its fingerprint.</source>
        <translation>Den Namen verwenden, auf den das Zertifikat ausgestellt ist, oder genau dieses Zertifikat nach Prüfung des Fingerabdrucks pinnen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one pinned in this profile.</source>
        <translation>Das Zertifikat von %1 ist nicht das in diesem Profil gepinnte.</translation>
    </message>
    <message>
        <source>Ask the Harbor administrator whether it was renewed, compare the fingerprints, and then pin the new one in the profile. Nothing was sent.</source>
        <translation>Beim Harbor-Administrator erfragen, ob es erneuert wurde, die Fingerabdrücke vergleichen und dann das neue im Profil pinnen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of %1.</source>
        <translation>Dieser Rechner vertraut dem Zertifikat von %1 nicht.</translation>
    </message>
    <message>
        <source>Choose the CA file your organisation uses, or pin this very certificate after checking its fingerprint. Nothing was sent.</source>
        <translation>Die CA-Datei der eigenen Organisation wählen, oder genau dieses Zertifikat nach Prüfung des Fingerabdrucks pinnen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>Der Proxy konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The name of %1 could not be found.</source>
        <translation>Der Name von %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the spelling, and whether you are in the network or VPN that knows the name.</source>
        <translation>Die Schreibweise prüfen, und ob dieser Rechner im Netz oder VPN ist, das den Namen kennt.</translation>
    </message>
    <message>
        <source>Nothing accepts connections at %1.</source>
        <translation>Unter %1 nimmt nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>Check the address and the port, and whether Harbor is running.</source>
        <translation>Adresse und Port prüfen, und ob Harbor läuft.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 brach ab.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>Harbor took the request for one of its web portal (CSRF).</source>
        <translation>Harbor hat die Anfrage für eine seines Webportals gehalten (CSRF).</translation>
    </message>
    <message>
        <source>Disconnect and connect again. If it happens again, report it as a fault of Berth.</source>
        <translation>Trennen und neu verbinden. Geschieht es wieder, als Fehler von Berth melden.</translation>
    </message>
    <message>
        <source>This account is not allowed to do that.</source>
        <translation>Dieses Konto darf das nicht.</translation>
    </message>
    <message>
        <source>Ask the Harbor administrator for the right, or sign in with an account that has it.</source>
        <translation>Das Recht beim Harbor-Administrator anfordern, oder sich mit einem Konto anmelden, das es hat.</translation>
    </message>
    <message>
        <source>Harbor has no user behind this account: it is a robot.</source>
        <translation>Harbor hat keinen Benutzer zu diesem Konto: es ist ein Roboter.</translation>
    </message>
    <message>
        <source>Sign in as a user where a user is needed.</source>
        <translation>Sich als Benutzer anmelden, wo ein Benutzer nötig ist.</translation>
    </message>
    <message>
        <source>The endpoint is still in use.</source>
        <translation>Der Endpoint wird noch verwendet.</translation>
    </message>
    <message>
        <source>Delete the projects and replication rules that use it first.</source>
        <translation>Zuerst die Projekte und Replikationsregeln löschen, die ihn verwenden.</translation>
    </message>
    <message>
        <source>The project is not empty.</source>
        <translation>Das Projekt ist nicht leer.</translation>
    </message>
    <message>
        <source>Delete its repositories first.</source>
        <translation>Zuerst seine Repositories löschen.</translation>
    </message>
    <message>
        <source>The storage quota does not leave room for that.</source>
        <translation>Das Speicherkontingent lässt dafür keinen Platz.</translation>
    </message>
    <message>
        <source>Raise the quota of the project, or delete artifacts.</source>
        <translation>Das Kontingent des Projekts erhöhen, oder Artefakte löschen.</translation>
    </message>
    <message>
        <source>An immutability rule protects the tag.</source>
        <translation>Eine Unveränderlichkeitsregel schützt den Tag.</translation>
    </message>
    <message>
        <source>Change the rule first.</source>
        <translation>Zuerst die Regel ändern.</translation>
    </message>
    <message>
        <source>Harbor does not do that in the present state of the object.</source>
        <translation>Harbor tut das im jetzigen Zustand des Objekts nicht.</translation>
    </message>
    <message>
        <source>Refresh, and look at what still uses it or protects it.</source>
        <translation>Aktualisieren und nachsehen, was es noch verwendet oder schützt.</translation>
    </message>
    <message>
        <source>Harbor does not offer that here.</source>
        <translation>Harbor bietet das hier nicht an.</translation>
    </message>
    <message>
        <source>A proxy-cache project cannot be written to by hand; check also the version of Harbor.</source>
        <translation>In ein Proxy-Cache-Projekt lässt sich nicht von Hand schreiben; auch die Version von Harbor prüfen.</translation>
    </message>
    <message>
        <source>The request is larger than the server accepts.</source>
        <translation>Die Anfrage ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>Shorten what you entered, or ask for a higher limit on the proxy in front of Harbor.</source>
        <translation>Die Eingabe kürzen, oder eine höhere Grenze am Proxy vor Harbor anfordern.</translation>
    </message>
    <message>
        <source>Harbor could not read a value of the request.</source>
        <translation>Harbor konnte einen Wert der Anfrage nicht lesen.</translation>
    </message>
    <message>
        <source>Check what you entered in each field.</source>
        <translation>Die Eingabe in jedem Feld prüfen.</translation>
    </message>
    <message>
        <source>Harbor could not use the endpoint with these values.</source>
        <translation>Harbor konnte den Endpoint mit diesen Werten nicht verwenden.</translation>
    </message>
    <message>
        <source>Check the URL, the key and the certificate setting, and whether Harbor itself can reach the upstream; Harbor does not say which of them it was.</source>
        <translation>URL, Schlüssel und Zertifikatseinstellung prüfen, und ob Harbor selbst Upstream erreicht; woran es lag, hat Harbor nicht gesagt.</translation>
    </message>
    <message>
        <source>Harbor refused a value of the request.</source>
        <translation>Harbor hat einen Wert der Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Harbor, or the registry behind it, asks to slow down.</source>
        <translation>Harbor oder die Registry dahinter verlangt weniger Anfragen.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>In %n Sekunde erneut versuchen.</numerusform>
            <numerusform>In %n Sekunden erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>In einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, ask the Harbor administrator to look at Harbor&apos;s log.</source>
        <translation>Erneut versuchen; geschieht es wieder, den Harbor-Administrator in Harbors Log nachsehen lassen.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, quote the request id %1 to the Harbor administrator.</source>
        <translation>Erneut versuchen; geschieht es wieder, dem Harbor-Administrator die Request-ID %1 nennen.</translation>
    </message>
    <message>
        <source>Harbor is not available at the moment.</source>
        <translation>Harbor ist zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>What stands in front of Harbor gave up waiting for it.</source>
        <translation>Was vor Harbor steht, hat das Warten auf ihn aufgegeben.</translation>
    </message>
    <message>
        <source>Harbor failed to handle the request.</source>
        <translation>Harbor konnte die Anfrage nicht bearbeiten.</translation>
    </message>
    <message>
        <source>The server sends Berth elsewhere: %1.</source>
        <translation>Der Server schickt Berth anderswohin: %1.</translation>
    </message>
    <message>
        <source>If that is your Harbor, use its address; if it is a sign-in page, Berth has to reach Harbor without it.</source>
        <translation>Ist das der gesuchte Harbor, dessen Adresse verwenden; ist es eine Anmeldeseite, muss Berth Harbor ohne sie erreichen.</translation>
    </message>
    <message>
        <source>Harbor did not accept the name and secret.</source>
        <translation>Harbor hat Name und Secret nicht angenommen.</translation>
    </message>
    <message>
        <source>Check both. After a wrong one Harbor refuses even the right one for two seconds. With single sign-on, use a robot account.</source>
        <translation>Beides prüfen. Nach einem falschen lehnt Harbor zwei Sekunden lang auch das richtige ab. Bei Single Sign-on ein Roboterkonto verwenden.</translation>
    </message>
    <message>
        <source>The keychain is locked, or does not hold the secret any more.</source>
        <translation>Der Schlüsselbund ist gesperrt oder enthält das Secret nicht mehr.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the secret for this session.</source>
        <translation>Entsperren und erneut versuchen, oder das Secret für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>This computer offers no keychain.</source>
        <translation>Dieser Rechner bietet keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Start a keyring such as gnome-keyring or KWallet, or type the secret for this session; it is then forgotten at the end.</source>
        <translation>Einen Schlüsselbund wie gnome-keyring oder KWallet starten, oder das Secret für diese Sitzung eingeben; am Ende wird es dann vergessen.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff abgelehnt.</translation>
    </message>
    <message>
        <source>Allow Berth to use it, or type the secret for this session.</source>
        <translation>Berth die Verwendung erlauben, oder das Secret für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>Look for a question of the keychain behind other windows, or type the secret for this session.</source>
        <translation>Hinter anderen Fenstern nach einer Frage des Schlüsselbunds suchen, oder das Secret für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The file %1 could not be read or written.</source>
        <translation>Die Datei %1 konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that it exists, that you may use it and that the disk has room.</source>
        <translation>Prüfen, ob sie existiert, ob die Rechte reichen und ob der Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>The answer was larger than such an answer may be, so Berth stopped reading it.</source>
        <translation>Die Antwort war größer, als eine solche sein darf; Berth hat das Lesen abgebrochen.</translation>
    </message>
    <message>
        <source>Narrow the list with a filter. If it happens again, report it with the request id.</source>
        <translation>Die Liste mit einem Filter eingrenzen. Geschieht es wieder, mit der Request-ID melden.</translation>
    </message>
    <message>
        <source>A web page or another service answers at this address, not Harbor&apos;s API.</source>
        <translation>Unter dieser Adresse antwortet eine Webseite oder ein anderer Dienst, nicht Harbors API.</translation>
    </message>
    <message>
        <source>Check the address. A portal, a single sign-on or a proxy may stand in front of Harbor.</source>
        <translation>Die Adresse prüfen. Vor Harbor kann ein Portal, ein Single Sign-on oder ein Proxy stehen.</translation>
    </message>
    <message>
        <source>Harbor&apos;s answer could not be read.</source>
        <translation>Harbors Antwort konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Harbor&apos;s answer could not be read at “%1”.</source>
        <translation>Harbors Antwort konnte bei „%1“ nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, this version of Harbor may be one Berth does not know.</source>
        <translation>Erneut versuchen; geschieht es wieder, kennt Berth diese Version von Harbor womöglich nicht.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Harbor is in read-only mode: it changes nothing and tests no endpoints.</source>
        <translation>Harbor ist im Nur-Lesen-Modus: er ändert nichts und testet keine Endpoints.</translation>
    </message>
    <message>
        <source>Ask the Harbor administrator when it ends, and try again then.</source>
        <translation>Beim Harbor-Administrator erfragen, wann er endet, und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Harbor does not know the object, or does not show it to this account.</source>
        <translation>Harbor kennt das Objekt nicht oder zeigt es diesem Konto nicht.</translation>
    </message>
    <message>
        <source>Refresh: it may have been deleted or renamed meanwhile.</source>
        <translation>Aktualisieren: es kann inzwischen gelöscht oder umbenannt sein.</translation>
    </message>
    <message>
        <source>An object of that name exists already, or it was changed meanwhile.</source>
        <translation>Ein Objekt dieses Namens existiert bereits, oder es wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>Choose another name, or refresh and look at the one that is there.</source>
        <translation>Einen anderen Namen wählen, oder aktualisieren und das vorhandene ansehen.</translation>
    </message>
    <message>
        <source>Berth did something wrong.</source>
        <translation>Berth hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Report it with what you did; nothing more is known here.</source>
        <translation>Melden, mit den Schritten davor; mehr ist hier nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>berth::ImageTree</name>
    <message numerus="yes">
        <source>%n artifacts</source>
        <translation>
            <numerusform>%n Artefakt</numerusform>
            <numerusform>%n Artefakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Pulls of the whole repository</source>
        <translation>Pulls des ganzen Repositorys</translation>
    </message>
    <message numerus="yes">
        <source>%n pulls</source>
        <translation>
            <numerusform>%n Pull</numerusform>
            <numerusform>%n Pulls</numerusform>
        </translation>
    </message>
    <message>
        <source>Harbor keeps it without a tag. What is pulled by digest, as Kubernetes does, stays so; an image of several platforms pulled by tag may get its tag minutes later, or never.</source>
        <translation>Harbor hält es ohne Tag. Was per Digest geholt wird, wie Kubernetes es tut, bleibt so; ein per Tag geholtes Image für mehrere Plattformen bekommt seinen Tag womöglich Minuten später oder nie.</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Repository and artifact</source>
        <translation>Repository und Artefakt</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last pulled</source>
        <translation>Letzter Pull</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Gecacht</translation>
    </message>
    <message>
        <source>Compressed. Layers that images share count in each of them.</source>
        <translation>Komprimiert. Layer, die sich Images teilen, zählen bei jedem davon.</translation>
    </message>
</context>
<context>
    <name>berth::Session</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>berth::Task</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>progress, then what is being done</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>berth::TaskModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a task and how far it is</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>berth::Text</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation>%1 EiB</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 y ago</source>
        <translation>vor %1 J</translation>
    </message>
    <message>
        <source>in %1 y</source>
        <translation>in %1 J</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 d</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 d</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 local time
%2 UTC</source>
        <translation>%1 Ortszeit
%2 UTC</translation>
    </message>
</context>
<context>
    <name>berth::Tls</name>
    <message>
        <source>The CA file of this profile holds no certificate. Choose a PEM file with the CA&apos;s certificate.</source>
        <translation>Die CA-Datei dieses Profils enthält kein Zertifikat. Eine PEM-Datei mit dem Zertifikat der CA wählen.</translation>
    </message>
    <message>
        <source>The pinned fingerprint is not a SHA-256 value. Give its 64 hexadecimal digits.</source>
        <translation>Der gepinnte Fingerabdruck ist kein SHA-256-Wert. Seine 64 Hexadezimalziffern angeben.</translation>
    </message>
</context>
<context>
    <name>berth::Transport</name>
    <message>
        <source>Passwords and keys are not sent over plain http. Use an https:// address, or allow http for this profile.</source>
        <translation>Passwörter und Schlüssel werden nicht über unverschlüsseltes http gesendet. Eine https://-Adresse verwenden, oder http für dieses Profil erlauben.</translation>
    </message>
    <message>
        <source>Passwords and keys are not sent over plain http through a proxy. Use an https:// address, or set this profile to connect directly.</source>
        <translation>Passwörter und Schlüssel werden nicht über unverschlüsseltes http durch einen Proxy gesendet. Eine https://-Adresse verwenden, oder dieses Profil auf direkte Verbindung stellen.</translation>
    </message>
</context>
<context>
    <name>berth::store::KeychainSecrets</name>
    <message>
        <source>Secret Service of the desktop (org.freedesktop.secrets)</source>
        <translation>Secret Service des Desktops (org.freedesktop.secrets)</translation>
    </message>
    <message>
        <source>None: no session bus</source>
        <translation>Keiner: kein Session-Bus</translation>
    </message>
</context>
<context>
    <name>berth::store::Profiles</name>
    <message>
        <source>%1 was not read: its name is not that of the profile in it.</source>
        <translation>%1 wurde nicht gelesen: der Name ist nicht der des Profils darin.</translation>
    </message>
    <message>
        <source>%1 was not read: it belongs to another user.</source>
        <translation>%1 wurde nicht gelesen: gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>%1 was not read: other users may change it. Run chmod 600 on it if you trust it.</source>
        <translation>%1 wurde nicht gelesen: andere Benutzer dürfen es ändern. Wenn dem Inhalt zu trauen ist, chmod 600 darauf ausführen.</translation>
    </message>
    <message>
        <source>%1 was not read: a newer Berth wrote it.</source>
        <translation>%1 wurde nicht gelesen: von einem neueren Berth geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is damaged; its backup is used.</source>
        <translation>%1 ist beschädigt; die Sicherung wird verwendet.</translation>
    </message>
    <message>
        <source>%1 was damaged and its backup is used; the damaged file is kept as %2.</source>
        <translation>%1 war beschädigt, und die Sicherung wird verwendet; die beschädigte Datei liegt als %2 bereit.</translation>
    </message>
    <message>
        <source>%1 is damaged and has no usable backup. Add the profile again.</source>
        <translation>%1 ist beschädigt und hat keine brauchbare Sicherung. Das Profil neu anlegen.</translation>
    </message>
    <message>
        <source>%1 was damaged, without a usable backup, and is kept as %2. Add the profile again.</source>
        <translation>%1 war beschädigt, ohne brauchbare Sicherung, und liegt als %2 bereit. Das Profil neu anlegen.</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Dem Profil einen Namen geben.</translation>
    </message>
    <message numerus="yes">
        <source>The profile name may have at most %n character(s).</source>
        <translation>
            <numerusform>Der Profilname darf höchstens %n Zeichen haben.</numerusform>
            <numerusform>Der Profilname darf höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profile name holds characters that cannot be seen. Type it without them.</source>
        <translation>Der Profilname enthält unsichtbare Zeichen. Ohne sie eingeben.</translation>
    </message>
    <message>
        <source>Another profile is called %1. Choose another name.</source>
        <translation>Ein anderes Profil heißt %1. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A newer Berth wrote the profile %1; change it there.</source>
        <translation>Das Profil %1 hat ein neueres Berth geschrieben; dort ändern.</translation>
    </message>
    <message>
        <source>The address or trust of the profile is not complete.</source>
        <translation>Adresse oder Vertrauen des Profils ist nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>berth::store::SessionSecrets</name>
    <message>
        <source>The address, account or trust of this profile is not the one its secret was given for, so nothing was sent. Check the profile and enter the secret again.</source>
        <translation>Adresse, Konto oder Vertrauen dieses Profils ist nicht das, wofür das Secret angegeben wurde; nichts wurde gesendet. Das Profil prüfen und das Secret neu eingeben.</translation>
    </message>
    <message>
        <source>The secret is empty or holds a NUL character. Enter it again.</source>
        <translation>Das Secret ist leer oder enthält ein NUL-Zeichen. Neu eingeben.</translation>
    </message>
</context>
<context>
    <name>berth::ui::AboutDialog</name>
    <message>
        <source>About Berth</source>
        <translation>Über Berth</translation>
    </message>
    <message>
        <source>Berth %1</source>
        <translation>Berth %1</translation>
    </message>
    <message>
        <source>Makes Harbor the cache in front of NVIDIA&apos;s registry.</source>
        <translation>Macht Harbor zum Cache vor NVIDIAs Registry.</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Licensed under Apache-2.0.</source>
        <translation>Lizenziert unter Apache-2.0.</translation>
    </message>
</context>
<context>
    <name>berth::ui::Actions</name>
    <message>
        <source>Harbor</source>
        <translation>Harbor</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>berth::ui::ActivityPage</name>
    <message>
        <source>Filter by object, result or request id…</source>
        <translation>Nach Objekt, Ergebnis oder Request-ID filtern…</translation>
    </message>
    <message>
        <source>Nothing was changed with this profile yet.</source>
        <translation>Mit diesem Profil wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern…</translation>
    </message>
    <message>
        <source>Save activity</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Text (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
</context>
<context>
    <name>berth::ui::BerthWindow</name>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>The last requests got no answer.</source>
        <translation>Die letzten Anfragen blieben ohne Antwort.</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>Every part of Harbor reports healthy.</source>
        <translation>Alle Teile von Harbor melden sich gesund.</translation>
    </message>
    <message>
        <source>not healthy: %1</source>
        <translation>nicht gesund: %1</translation>
    </message>
    <message>
        <source>Harbor reports trouble in these parts.</source>
        <translation>Harbor meldet Störungen in diesen Teilen.</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>A Harbor in this program&apos;s memory. Nothing here reaches a real one.</source>
        <translation>Ein Harbor im Speicher dieses Programms. Nichts hier erreicht einen echten.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Harbor refuses every change, connection tests included, until an administrator ends its read-only mode.</source>
        <translation>Harbor lehnt jede Änderung ab, auch Verbindungstests, bis ein Administrator seinen Nur-Lesen-Modus beendet.</translation>
    </message>
    <message>
        <source>plain http</source>
        <translation>unverschlüsseltes http</translation>
    </message>
    <message>
        <source>Everything sent can be read on the way, secrets included.</source>
        <translation>Alles Gesendete ist unterwegs lesbar, auch Secrets.</translation>
    </message>
    <message>
        <source>certificate not verified</source>
        <translation>Zertifikat nicht geprüft</translation>
    </message>
    <message>
        <source>Berth does not check who answers at this address.</source>
        <translation>Berth prüft nicht, wer unter dieser Adresse antwortet.</translation>
    </message>
    <message>
        <source>Secrets: %1</source>
        <translation>Secrets: %1</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>How this Harbor and its caches are</source>
        <translation>Wie es diesem Harbor und seinen Caches geht</translation>
    </message>
    <message>
        <source>NGC key</source>
        <translation>NGC-Schlüssel</translation>
    </message>
    <message>
        <source>The key that opens nvcr.io, kept in this desktop&apos;s keychain</source>
        <translation>Der Schlüssel zu nvcr.io, im Schlüsselbund dieses Desktops gespeichert</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>Upstream registries that this Harbor can pull from</source>
        <translation>Upstream-Registries, aus denen dieser Harbor holen kann</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Where images are kept, and which of them are proxy caches</source>
        <translation>Wo Images liegen, und welche davon Proxy-Caches sind</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>What is cached, by project and repository</source>
        <translation>Was gecacht ist, nach Projekt und Repository</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>References, pull commands and Helm values through the cache</source>
        <translation>Referenzen, Pull-Befehle und Helm-Values über den Cache</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every change made with this profile</source>
        <translation>Jede mit diesem Profil gemachte Änderung</translation>
    </message>
    <message>
        <source>Connect a Harbor</source>
        <translation>Harbor verbinden</translation>
    </message>
    <message>
        <source>Berth talks to your Harbor and to nothing else until you ask it to.</source>
        <translation>Berth spricht nur mit dem eigenen Harbor, bis etwas anderes verlangt wird.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>The Harbors Berth knows, each with its own account, trust and secrets</source>
        <translation>Die Harbors, die Berth kennt, jeder mit eigenem Konto, Vertrauen und Secrets</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Colours as the desktop</source>
        <translation>Farben wie der Desktop</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1 · Harbor %2</source>
        <comment>account, version</comment>
        <translation>%1 · Harbor %2</translation>
    </message>
    <message>
        <source>Connect another Harbor…</source>
        <translation>Anderen Harbor verbinden…</translation>
    </message>
    <message>
        <source>Manage profiles…</source>
        <translation>Profile verwalten…</translation>
    </message>
    <message>
        <source>There is no profile named %1.</source>
        <translation>Ein Profil namens %1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>berth::ui::CodeView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
</context>
<context>
    <name>berth::ui::ColumnMemory</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>berth::ui::CommandPalette</name>
    <message>
        <source>Search or run… (Ctrl+K)</source>
        <translation>Suchen oder ausführen… (Strg+K)</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Finds pages, actions, endpoints, projects and repositories. Up and Down choose.</source>
        <translation>Findet Seiten, Aktionen, Endpoints, Projekte und Repositories. Auf und Ab wählen aus.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>berth::ui::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation>Zuerst den Namen eingeben.</translation>
    </message>
</context>
<context>
    <name>berth::ui::ConnectPage</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User or robot</source>
        <translation>Benutzer oder Roboter</translation>
    </message>
    <message>
        <source>Password or secret</source>
        <translation>Passwort oder Secret</translation>
    </message>
    <message>
        <source>Remember this Harbor as a profile</source>
        <translation>Diesen Harbor als Profil merken</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>A Harbor in this program&apos;s memory with an NVIDIA cache in it. Needs no network, changes nothing outside.</source>
        <translation>Ein Harbor im Speicher dieses Programms mit einem NVIDIA-Cache darin. Braucht kein Netz, ändert außerhalb nichts.</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <comment>address, account</comment>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>Manage profiles</source>
        <translation>Profile verwalten</translation>
    </message>
    <message>
        <source>The profile %1. To reach another address, connect another Harbor.</source>
        <translation>Das Profil %1. Für eine andere Adresse einen anderen Harbor verbinden.</translation>
    </message>
    <message>
        <source>In the keychain.</source>
        <translation>Im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Berth added https://</source>
        <translation>Berth hat https:// ergänzt</translation>
    </message>
    <message>
        <source>Berth uses %1 and drops what stood behind the host</source>
        <translation>Berth verwendet %1 und lässt weg, was hinter dem Host stand</translation>
    </message>
    <message>
        <source>Signing in to %1…</source>
        <translation>Anmelden an %1…</translation>
    </message>
    <message>
        <source>Signing in as %1…</source>
        <translation>Anmelden als %1…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a profile&apos;s name and a number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Starting the demo…</source>
        <translation>Demo wird gestartet…</translation>
    </message>
    <message>
        <source>Looking who answers at %1…</source>
        <translation>Prüfen, wer unter %1 antwortet…</translation>
    </message>
    <message>
        <source>%1 led to %2; Berth followed once.</source>
        <translation>%1 führte zu %2; Berth ist einmal gefolgt.</translation>
    </message>
    <message>
        <source>This Harbor says</source>
        <translation>Dieser Harbor sagt</translation>
    </message>
    <message>
        <source>Type it to connect; it is kept again where that is possible.</source>
        <translation>Zum Verbinden eingeben; wo möglich, wird es wieder gespeichert.</translation>
    </message>
    <message>
        <source>Connect to %1 without encryption?</source>
        <translation>Ohne Verschlüsselung mit %1 verbinden?</translation>
    </message>
    <message>
        <source>Only plain http answers there. Everybody on the way can read and change what is sent: the password, the NGC key, every image name. Ask the administrator to turn on https.</source>
        <translation>Dort antwortet nur unverschlüsseltes http. Jeder auf dem Weg kann lesen und ändern, was gesendet wird: das Passwort, den NGC-Schlüssel, jeden Image-Namen. Beim Administrator https anfordern.</translation>
    </message>
    <message>
        <source>Use plain http</source>
        <translation>http verwenden</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Use a CA file…</source>
        <translation>CA-Datei verwenden…</translation>
    </message>
    <message>
        <source>Trust just this certificate</source>
        <translation>Nur diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Skip verification…</source>
        <translation>Prüfung überspringen…</translation>
    </message>
    <message>
        <source>Connect without checking who answers?</source>
        <translation>Verbinden, ohne zu prüfen, wer antwortet?</translation>
    </message>
    <message>
        <source>Anybody on the way can pretend to be this Harbor and take the password and the NGC key. The header shows it in red for as long as the profile lives.</source>
        <translation>Jeder auf dem Weg kann sich als dieser Harbor ausgeben und Passwort und NGC-Schlüssel abgreifen. Die Kopfzeile zeigt es rot, solange das Profil besteht.</translation>
    </message>
    <message>
        <source>Skip verification</source>
        <translation>Prüfung überspringen</translation>
    </message>
    <message>
        <source>Nothing secret was sent. Compare the fingerprint with what the administrator of this Harbor tells you on another way.</source>
        <translation>Nichts Geheimes wurde gesendet. Den Fingerabdruck mit dem vergleichen, was der Administrator dieses Harbor auf anderem Weg nennt.</translation>
    </message>
    <message>
        <source>Trusted until now: SHA-256 %1</source>
        <translation>Bisher vertraut: SHA-256 %1</translation>
    </message>
    <message>
        <source>Nothing was sent. If the administrator changed the certificate, remove this profile and connect anew.</source>
        <translation>Nichts wurde gesendet. Hat der Administrator das Zertifikat geändert, dieses Profil entfernen und neu verbinden.</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA-Zertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Noting what is trusted…</source>
        <translation>Vertrauen wird vermerkt…</translation>
    </message>
    <message>
        <source>Connect another Harbor</source>
        <translation>Anderen Harbor verbinden</translation>
    </message>
    <message>
        <source>Berth did not make %1, and the keychain might take its content for a secret. Move it away.</source>
        <translation>Berth hat %1 nicht angelegt, und der Schlüsselbund könnte den Inhalt für ein Secret halten. Anderswohin verschieben.</translation>
    </message>
    <message>
        <source>Kept for this run only.</source>
        <translation>Nur für diesen Lauf behalten.</translation>
    </message>
    <message>
        <source>Type it to connect; it is kept where that is possible.</source>
        <translation>Zum Verbinden eingeben; wo möglich, wird es gespeichert.</translation>
    </message>
    <message>
        <source>Berth keeps it in the keychain, or for this run only without one. Keychain: %1.</source>
        <translation>Berth speichert es im Schlüsselbund, oder ohne einen nur für diesen Lauf. Schlüsselbund: %1.</translation>
    </message>
    <message>
        <source>Used for this connection only.</source>
        <translation>Nur für diese Verbindung verwendet.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Only plain http answers at %1.</source>
        <translation>Unter %1 antwortet nur unverschlüsseltes http.</translation>
    </message>
    <message>
        <source>Nothing secret was sent.</source>
        <translation>Nichts Geheimes wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>berth::ui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>berth::ui::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>berth::ui::EndpointDetails</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Access ID</source>
        <translation>Access-ID</translation>
    </message>
    <message>
        <source>none: anonymous</source>
        <translation>keine: anonym</translation>
    </message>
    <message>
        <source>Access secret</source>
        <translation>Access-Secret</translation>
    </message>
    <message>
        <source>stored in Harbor, which does not give it out</source>
        <translation>in Harbor gespeichert, der es nicht herausgibt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>verified, with its own CA</source>
        <translation>geprüft, mit eigener CA</translation>
    </message>
    <message>
        <source>not verified: anybody may answer</source>
        <translation>nicht geprüft: jeder kann antworten</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Proxy-cache projects behind it</source>
        <translation>Proxy-Cache-Projekte dahinter</translation>
    </message>
    <message>
        <source>None: nothing is pulled through it yet.</source>
        <translation>Keine: noch wird nichts darüber geholt.</translation>
    </message>
</context>
<context>
    <name>berth::ui::EndpointSheet</name>
    <message>
        <source>The key file cannot be read. Choose a file that this account may read.</source>
        <translation>Die Schlüsseldatei kann nicht gelesen werden. Eine wählen, die dieses Konto lesen darf.</translation>
    </message>
    <message>
        <source>The key file is larger than 64 KiB. Choose the key file itself.</source>
        <translation>Die Schlüsseldatei ist größer als 64 KiB. Die Schlüsseldatei selbst wählen.</translation>
    </message>
    <message>
        <source>Fill in NVIDIA NGC</source>
        <translation>NVIDIA NGC eintragen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Endpoint URL</source>
        <translation>Endpoint-URL</translation>
    </message>
    <message>
        <source>Access ID</source>
        <translation>Access-ID</translation>
    </message>
    <message>
        <source>Access secret</source>
        <translation>Access-Secret</translation>
    </message>
    <message>
        <source>Access secret: key file</source>
        <translation>Access-Secret: Schlüsseldatei</translation>
    </message>
    <message>
        <source>Key files (*.json);;All files (*)</source>
        <translation>Schlüsseldateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Verify the remote certificate</source>
        <translation>Zertifikat der Gegenseite prüfen</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA-Zertifikat</translation>
    </message>
    <message>
        <source>CA certificate from a file…</source>
        <translation>CA-Zertifikat aus Datei…</translation>
    </message>
    <message>
        <source>Type the access secret again: it goes along when the URL or the certificate check changes.</source>
        <translation>Das Access-Secret neu eingeben: es geht mit, wenn sich URL oder Zertifikatsprüfung ändert.</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpoint</translation>
    </message>
    <message>
        <source>Create endpoint</source>
        <translation>Endpoint anlegen</translation>
    </message>
    <message>
        <source>Duplicate of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Harbor does not give secrets out: type it again.</source>
        <translation>Harbor gibt Secrets nicht heraus: neu eingeben.</translation>
    </message>
    <message>
        <source>Stored in Harbor, which does not give it out.</source>
        <translation>In Harbor gespeichert, der es nicht herausgibt.</translation>
    </message>
    <message>
        <source>Edit endpoint %1</source>
        <translation>Endpoint %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Harbor tests the connection before it saves</source>
        <translation>Harbor testet die Verbindung vor dem Speichern</translation>
    </message>
    <message>
        <source>Nothing is saved until you create it</source>
        <translation>Bis zum Anlegen wird nichts gespeichert</translation>
    </message>
    <message>
        <source>The provider of an endpoint cannot change.</source>
        <translation>Der Provider eines Endpoints lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>From the keychain: %1</source>
        <translation>Aus dem Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>For NGC always this word, dollar sign included</source>
        <translation>Bei NGC immer dieses Wort, mit Dollarzeichen</translation>
    </message>
    <message>
        <source>The NGC API key. Keep it under NGC key, and the preset fills it in from there.</source>
        <translation>Der NGC-API-Schlüssel. Unter NGC-Schlüssel gespeichert, trägt die Vorgabe ihn von dort ein.</translation>
    </message>
    <message>
        <source>Harbor will accept any certificate, and send the secret there.</source>
        <translation>Harbor nimmt dann jedes Zertifikat an und sendet das Secret dorthin.</translation>
    </message>
    <message>
        <source>For an upstream whose issuer Harbor does not trust. Added to the system&apos;s own; it also turns verification on.</source>
        <translation>Für einen Upstream, dessen Aussteller Harbor nicht vertraut. Ergänzt die des Systems; schaltet auch die Prüfung ein.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The CA certificate file cannot be read. Choose one that this account may read.</source>
        <translation>Die Datei mit dem CA-Zertifikat kann nicht gelesen werden. Eine wählen, die dieses Konto lesen darf.</translation>
    </message>
    <message>
        <source>Harbor tests the connection…</source>
        <translation>Harbor testet die Verbindung…</translation>
    </message>
    <message>
        <source>Harbor tests the connection and saves…</source>
        <translation>Harbor testet die Verbindung und speichert…</translation>
    </message>
    <message>
        <source>Harbor tests the connection and creates the endpoint…</source>
        <translation>Harbor testet die Verbindung und legt den Endpoint an…</translation>
    </message>
</context>
<context>
    <name>berth::ui::EndpointsPage</name>
    <message>
        <source>Filter by name…</source>
        <translation>Nach Name filtern…</translation>
    </message>
    <message>
        <source>No endpoint yet: Harbor cannot pull from anywhere else.</source>
        <translation>Noch kein Endpoint: Harbor kann von nirgendwo sonst holen.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpoint</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Nicht gesund</translation>
    </message>
    <message>
        <source>Harbor is in read-only mode: it refuses changes and connection tests until an administrator ends it.</source>
        <translation>Harbor ist im Nur-Lesen-Modus: er lehnt Änderungen und Verbindungstests ab, bis ein Administrator ihn beendet.</translation>
    </message>
    <message>
        <source>This account may not manage endpoints. A Harbor administrator can give it %1.</source>
        <translation>Dieses Konto darf keine Endpoints verwalten. Ein Harbor-Administrator kann ihm %1 geben.</translation>
    </message>
    <message>
        <source>Harbor tests the connection of %1…</source>
        <translation>Harbor testet die Verbindung von %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be deleted: %n proxy-cache projects pull through it.</source>
        <translation>
            <numerusform>%1 kann nicht gelöscht werden: %n Proxy-Cache-Projekt holt darüber.</numerusform>
            <numerusform>%1 kann nicht gelöscht werden: %n Proxy-Cache-Projekte holen darüber.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Delete the endpoint %1?</source>
        <translation>Endpoint %1 löschen?</translation>
    </message>
    <message>
        <source>Harbor forgets its address and its secret. Replication policies that use it keep it from being deleted.</source>
        <translation>Harbor vergisst seine Adresse und sein Secret. Replikationsregeln, die ihn verwenden, verhindern das Löschen.</translation>
    </message>
    <message>
        <source>Delete endpoint</source>
        <translation>Endpoint löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>berth::ui::Field</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation>%1 ist erforderlich.</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Erforderlich.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>berth::ui::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>Datei für %1 wählen</translation>
    </message>
</context>
<context>
    <name>berth::ui::FilterBar</name>
    <message>
        <source>Filter…</source>
        <translation>Filtern…</translation>
    </message>
</context>
<context>
    <name>berth::ui::FilterCombo</name>
    <message>
        <source>%1: %2</source>
        <comment>filter: its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>berth::ui::FoldedText</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>berth::ui::HeaderBar</name>
    <message>
        <source>Harbor and profiles</source>
        <translation>Harbor und Profile</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show running work</source>
        <translation>Laufende Arbeit anzeigen</translation>
    </message>
    <message>
        <source>Waiting for Harbor</source>
        <translation>Warten auf Harbor</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests under way</source>
        <translation>
            <numerusform>%n Anfrage unterwegs</numerusform>
            <numerusform>%n Anfragen unterwegs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::ImageDetails</name>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Pulls</source>
        <translation>Pulls</translation>
    </message>
    <message>
        <source>First cached</source>
        <translation>Zuerst gecacht</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open it to see its artifacts.</source>
        <translation>Öffnen, um die Artefakte zu sehen.</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>kein Tag</translation>
    </message>
    <message numerus="yes">
        <source>index of %n platforms</source>
        <translation>
            <numerusform>Index mit %n Plattform</numerusform>
            <numerusform>Index mit %n Plattformen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · cached %2</source>
        <comment>what it is, when</comment>
        <translation>%1 · gecacht %2</translation>
    </message>
    <message>
        <source>It has no tag: pulled by digest, as Kubernetes does, or an image of several platforms whose tag Harbor has not attached. Pull it by its digest.</source>
        <translation>Es hat keinen Tag: per Digest geholt, wie Kubernetes es tut, oder ein Image für mehrere Plattformen, dessen Tag Harbor noch nicht angehängt hat. Per Digest holen.</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Per Tag</translation>
    </message>
    <message>
        <source>By digest</source>
        <translation>Per Digest</translation>
    </message>
    <message>
        <source>Copy pull command</source>
        <translation>Pull-Befehl kopieren</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Platforms in the cache</source>
        <translation>Plattformen im Cache</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>attestation or unknown</source>
        <translation>Attestation oder unbekannt</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1, compressed</source>
        <translation>%1, komprimiert</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Last pulled</source>
        <translation>Letzter Pull</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Nobody has pulled it since it was cached. Harbor&apos;s own retention removes such images at the next midnight.</source>
        <translation>Seit dem Cachen hat es niemand geholt. Harbors eigene Aufbewahrung entfernt solche Images um Mitternacht.</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Gecacht</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Harbor labels</source>
        <translation>Harbor-Labels</translation>
    </message>
    <message>
        <source>Layers and history</source>
        <translation>Layer und Historie</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>The manifest has no annotations.</source>
        <translation>Das Manifest hat keine Annotationen.</translation>
    </message>
    <message>
        <source>Annotations (%1)</source>
        <translation>Annotationen (%1)</translation>
    </message>
    <message>
        <source>An index has none of its own: choose a platform above.</source>
        <translation>Ein Index hat keine eigenen: oben eine Plattform wählen.</translation>
    </message>
    <message>
        <source>The image&apos;s configuration has none.</source>
        <translation>Die Konfiguration des Images hat keine.</translation>
    </message>
    <message>
        <source>Environment (%1)</source>
        <translation>Umgebung (%1)</translation>
    </message>
    <message>
        <source>Labels (%1)</source>
        <translation>Labels (%1)</translation>
    </message>
    <message>
        <source>(no layer) %1</source>
        <translation>(kein Layer) %1</translation>
    </message>
    <message>
        <source>Harbor has no build history for it.</source>
        <translation>Harbor hat dazu keine Build-Historie.</translation>
    </message>
    <message>
        <source>Layers and history (%1)</source>
        <translation>Layer und Historie (%1)</translation>
    </message>
</context>
<context>
    <name>berth::ui::ImagesPage</name>
    <message>
        <source>Filter repositories…</source>
        <translation>Repositories filtern…</translation>
    </message>
    <message>
        <source>Nothing is cached here yet: the first pull through this project brings it in.</source>
        <translation>Hier ist noch nichts gecacht: der erste Pull über dieses Projekt holt es herein.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>mit Tag</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>ohne Tag</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 was listed a moment ago and is gone: somebody or the retention deleted it.</source>
        <translation>%1 war eben noch in der Liste und ist weg: jemand oder die Aufbewahrung hat es gelöscht.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Open or close</source>
        <translation>Auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Copy reference by tag</source>
        <translation>Referenz per Tag kopieren</translation>
    </message>
    <message>
        <source>Copy reference by digest</source>
        <translation>Referenz per Digest kopieren</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>There is no project yet: images need one to be cached in.</source>
        <translation>Noch kein Projekt: Images brauchen eines, in dem sie gecacht werden.</translation>
    </message>
    <message>
        <source>Go to projects</source>
        <translation>Zu den Projekten</translation>
    </message>
    <message>
        <source>Cached from %1 (%2)</source>
        <translation>Gecacht von %1 (%2)</translation>
    </message>
    <message>
        <source>Normal project</source>
        <translation>Normales Projekt</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used of limit</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The endpoint %1 is unhealthy: Harbor serves what is cached and fetches nothing new.</source>
        <translation>Der Endpoint %1 ist nicht gesund: Harbor liefert, was gecacht ist, und holt nichts Neues.</translation>
    </message>
    <message>
        <source>Show endpoint</source>
        <translation>Endpoint anzeigen</translation>
    </message>
    <message>
        <source>Harbor is in read-only mode: it refuses changes until an administrator ends it.</source>
        <translation>Harbor ist im Nur-Lesen-Modus: er lehnt Änderungen ab, bis ein Administrator ihn beendet.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Delete %1@%2?</source>
        <translation>%1@%2 löschen?</translation>
    </message>
    <message>
        <source>the tag %1</source>
        <translation>der Tag %1</translation>
    </message>
    <message>
        <source>the platform image %1</source>
        <translation>das Plattform-Image %1</translation>
    </message>
    <message>
        <source>Delete artifact</source>
        <translation>Artefakt löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete the repository %1?</source>
        <translation>Repository %1 löschen?</translation>
    </message>
    <message>
        <source>Delete repository</source>
        <translation>Repository löschen</translation>
    </message>
    <message>
        <source>By Harbor&apos;s own rule, images here that nobody pulled for 7 days leave at midnight.</source>
        <translation>Nach Harbors eigener Regel verschwinden hier um Mitternacht Images, die 7 Tage lang niemand geholt hat.</translation>
    </message>
    <message>
        <source>Keep them longer…</source>
        <translation>Länger behalten…</translation>
    </message>
    <message>
        <source>%1 is not in this project: it was deleted, or never cached.</source>
        <translation>%1 ist nicht in diesem Projekt: es wurde gelöscht oder nie gecacht.</translation>
    </message>
</context>
<context>
    <name>berth::ui::KeyPage</name>
    <message>
        <source>expired on %1</source>
        <translation>abgelaufen am %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n days</source>
        <translation>
            <numerusform>%1, in %n Tag</numerusform>
            <numerusform>%1, in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget the key…</source>
        <translation>Schlüssel vergessen…</translation>
    </message>
    <message>
        <source>NGC API key</source>
        <translation>NGC-API-Schlüssel</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Läuft ab am</translation>
    </message>
    <message>
        <source>As NGC shows it. Berth reminds you; it cannot ask NGC.</source>
        <translation>Wie NGC es zeigt. Berth erinnert daran; NGC fragen kann es nicht.</translation>
    </message>
    <message>
        <source>Expires on is no date. Write it as year-month-day, e.g. 2027-03-31, or leave it empty.</source>
        <translation>„Läuft ab am“ ist kein Datum. Als Jahr-Monat-Tag schreiben, z. B. 2027-03-31, oder leer lassen.</translation>
    </message>
    <message>
        <source>Keys are made at NGC, in the menu of your account: Setup, then API keys. Harbor gets its own copy when an endpoint is created; Berth keeps this one in the keychain and puts it nowhere else.</source>
        <translation>Schlüssel entstehen bei NGC, im Menü des Kontos: Setup, dann API keys. Harbor bekommt beim Anlegen eines Endpoints eine eigene Kopie; Berth behält diesen im Schlüsselbund und legt ihn nirgends sonst ab.</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>Throw away the key that was typed?</source>
        <translation>Den eingegebenen Schlüssel verwerfen?</translation>
    </message>
    <message>
        <source>It was not kept yet.</source>
        <translation>Er wurde noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Given to Berth</source>
        <translation>An Berth gegeben</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>nicht vermerkt</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Shown only while it is typed. Blanks and line ends around it are taken off.</source>
        <translation>Nur während der Eingabe sichtbar. Leerzeichen und Zeilenenden darum werden entfernt.</translation>
    </message>
    <message>
        <source>A legacy key ends the moment NGC makes another one.</source>
        <translation>Ein Legacy-Schlüssel endet in dem Moment, in dem NGC einen anderen erzeugt.</translation>
    </message>
    <message>
        <source>Endpoints that exist already still hold the former key in Harbor: edit them to hand over this one.</source>
        <translation>Bestehende Endpoints haben in Harbor noch den früheren Schlüssel: bearbeiten, um diesen zu übergeben.</translation>
    </message>
    <message>
        <source>Forget the NGC key?</source>
        <translation>NGC-Schlüssel vergessen?</translation>
    </message>
    <message>
        <source>It is deleted from the keychain. Endpoints in Harbor keep their own copy and go on working.</source>
        <translation>Er wird aus dem Schlüsselbund gelöscht. Endpoints in Harbor behalten ihre eigene Kopie und arbeiten weiter.</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Expires on lies in the past. Correct the date, or make a new key at NGC.</source>
        <translation>„Läuft ab am“ liegt in der Vergangenheit. Das Datum berichtigen, oder bei NGC einen neuen Schlüssel erzeugen.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Kept for this run only: this connection is no profile.</source>
        <translation>Nur für diesen Lauf behalten: diese Verbindung ist kein Profil.</translation>
    </message>
    <message>
        <source>Hand it to Harbor by creating an endpoint for nvcr.io.</source>
        <translation>Durch Anlegen eines Endpoints für nvcr.io an Harbor übergeben.</translation>
    </message>
    <message>
        <source>Show endpoints</source>
        <translation>Endpoints anzeigen</translation>
    </message>
    <message>
        <source>The NGC key was forgotten, here and in the keychain.</source>
        <translation>Der NGC-Schlüssel wurde vergessen, hier und im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>berth::ui::KeyValueList</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>berth::ui::MainWindow</name>
    <message>
        <source>Connect a Harbor first.</source>
        <translation>Zuerst einen Harbor verbinden.</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Suchen oder ausführen…</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Refresh this page</source>
        <translation>Diese Seite aktualisieren</translation>
    </message>
    <message>
        <source>Show running work</source>
        <translation>Laufende Arbeit anzeigen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Berth</source>
        <translation>Über Berth</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
</context>
<context>
    <name>berth::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>berth::ui::OverviewPage</name>
    <message>
        <source>Harbor&apos;s own database</source>
        <translation>Harbors eigene Datenbank</translation>
    </message>
    <message>
        <source>LDAP</source>
        <translation>LDAP</translation>
    </message>
    <message>
        <source>OIDC</source>
        <translation>OIDC</translation>
    </message>
    <message>
        <source>an authentication proxy</source>
        <translation>ein Authentifizierungs-Proxy</translation>
    </message>
    <message>
        <source>UAA</source>
        <translation>UAA</translation>
    </message>
    <message>
        <source>From key to cached images</source>
        <translation>Vom Schlüssel zu gecachten Images</translation>
    </message>
    <message>
        <source>This Harbor</source>
        <translation>Dieser Harbor</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>Seine Teile</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Image names start with</source>
        <translation>Image-Namen beginnen mit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Accounts from</source>
        <translation>Konten aus</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>read-only: every change is refused</source>
        <translation>nur lesen: jede Änderung wird abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>none: this connection is not kept</source>
        <translation>keines: diese Verbindung wird nicht gespeichert</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>nicht gesund</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Er sagt: „%1“</translation>
    </message>
    <message>
        <source>NGC key</source>
        <translation>NGC-Schlüssel</translation>
    </message>
    <message>
        <source>Give Berth the key that opens nvcr.io; it stays in the keychain.</source>
        <translation>Berth den Schlüssel zu nvcr.io geben; er bleibt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Tell Harbor where nvcr.io is and hand it the key.</source>
        <translation>Harbor sagen, wo nvcr.io ist, und ihm den Schlüssel geben.</translation>
    </message>
    <message>
        <source>%1 is healthy.</source>
        <translation>%1 ist gesund.</translation>
    </message>
    <message>
        <source>%1 is unhealthy: only what is cached is served.</source>
        <translation>%1 ist nicht gesund: nur Gecachtes wird geliefert.</translation>
    </message>
    <message>
        <source>Endpoint for nvcr.io</source>
        <translation>Endpoint für nvcr.io</translation>
    </message>
    <message>
        <source>Create endpoint</source>
        <translation>Endpoint anlegen</translation>
    </message>
    <message>
        <source>Proxy-cache project</source>
        <translation>Proxy-Cache-Projekt</translation>
    </message>
    <message>
        <source>Make the project that images are pulled through.</source>
        <translation>Das Projekt anlegen, über das Images geholt werden.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>See what is cached, by repository, tag and platform.</source>
        <translation>Sehen, was gecacht ist, nach Repository, Tag und Plattform.</translation>
    </message>
    <message>
        <source>Browse images</source>
        <translation>Images durchsehen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Take references, pull commands and Helm values through the cache.</source>
        <translation>Referenzen, Pull-Befehle und Helm-Values über den Cache übernehmen.</translation>
    </message>
    <message>
        <source>The NGC key expired on %1. Make a new one at NGC, replace it here and in the endpoint.</source>
        <translation>Der NGC-Schlüssel ist am %1 abgelaufen. Bei NGC einen neuen erzeugen, hier und im Endpoint ersetzen.</translation>
    </message>
    <message>
        <source>The NGC key expires on %1. Make a new one at NGC before the cache stops filling.</source>
        <translation>Der NGC-Schlüssel läuft am %1 ab. Bei NGC einen neuen erzeugen, bevor sich der Cache nicht mehr füllt.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>This account may not list endpoints; an administrator of Harbor can say whether there is one.</source>
        <translation>Dieses Konto darf keine Endpoints auflisten; ob es einen gibt, kann ein Administrator von Harbor sagen.</translation>
    </message>
    <message>
        <source>This account may not list projects.</source>
        <translation>Dieses Konto darf keine Projekte auflisten.</translation>
    </message>
    <message numerus="yes">
        <source>%n repository(ies) cached.</source>
        <translation>
            <numerusform>%n Repository gecacht.</numerusform>
            <numerusform>%n Repositories gecacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>This Harbor does not answer. What is shown here is what was last known; Berth goes on asking.</source>
        <translation>Dieser Harbor antwortet nicht. Gezeigt wird der letzte bekannte Stand; Berth fragt weiter.</translation>
    </message>
    <message>
        <source>Berth did not make %1, and the keychain might take its content for a secret. Move it away.</source>
        <translation>Berth hat %1 nicht angelegt, und der Schlüsselbund könnte den Inhalt für ein Secret halten. Anderswohin verschieben.</translation>
    </message>
</context>
<context>
    <name>berth::ui::ProfilesPage</name>
    <message>
        <source>plain http</source>
        <translation>unverschlüsseltes http</translation>
    </message>
    <message>
        <source>Nothing is encrypted on the way.</source>
        <translation>Unterwegs ist nichts verschlüsselt.</translation>
    </message>
    <message>
        <source>as this computer</source>
        <translation>wie dieser Rechner</translation>
    </message>
    <message>
        <source>own CA</source>
        <translation>eigene CA</translation>
    </message>
    <message>
        <source>one certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Anybody may answer at this address.</source>
        <translation>Unter dieser Adresse kann jeder antworten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>asked for each time</source>
        <translation>jedes Mal abgefragt</translation>
    </message>
    <message>
        <source>NGC key</source>
        <translation>NGC-Schlüssel</translation>
    </message>
    <message>
        <source>ends in …%1</source>
        <translation>endet auf …%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Filter by name or address…</source>
        <translation>Nach Name oder Adresse filtern…</translation>
    </message>
    <message>
        <source>No profile yet: connect a Harbor, and Berth remembers it here.</source>
        <translation>Noch kein Profil: einen Harbor verbinden, und Berth merkt ihn sich hier.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Connect another Harbor</source>
        <translation>Anderen Harbor verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>A newer Berth wrote this profile; this one only uses it.</source>
        <translation>Ein neueres Berth hat dieses Profil geschrieben; dieses verwendet es nur.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>Umbenannt in %1.</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>Profil %1 entfernen?</translation>
    </message>
    <message>
        <source>Nothing changes in Harbor. Berth forgets, here and in the keychain:</source>
        <translation>In Harbor ändert sich nichts. Berth vergisst, hier und im Schlüsselbund:</translation>
    </message>
    <message>
        <source>the address %1 and how its certificate is checked</source>
        <translation>die Adresse %1 und wie ihr Zertifikat geprüft wird</translation>
    </message>
    <message>
        <source>the secret of %1</source>
        <translation>das Secret von %1</translation>
    </message>
    <message>
        <source>the NGC key kept with it</source>
        <translation>den dazu gespeicherten NGC-Schlüssel</translation>
    </message>
    <message>
        <source>the list of changes made with it</source>
        <translation>die Liste der damit gemachten Änderungen</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>%1 was not removed: its secrets could not be forgotten.</source>
        <translation>%1 wurde nicht entfernt: seine Secrets ließen sich nicht löschen.</translation>
    </message>
    <message>
        <source>Remove it even so</source>
        <translation>Trotzdem entfernen</translation>
    </message>
</context>
<context>
    <name>berth::ui::ProjectDetails</name>
    <message>
        <source>Proxy cache of %1</source>
        <translation>Proxy-Cache von %1</translation>
    </message>
    <message>
        <source>Normal project</source>
        <translation>Normales Projekt</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Upstream</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>%L1 Kbit/s for each layer</source>
        <translation>%L1 Kbit/s pro Layer</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>at most %L1 for each artifact</source>
        <translation>höchstens %L1 pro Artefakt</translation>
    </message>
    <message>
        <source>Repository filter</source>
        <translation>Repository-Filter</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used of limit</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>not known: the retention policy cannot be read</source>
        <translation>nicht bekannt: die Aufbewahrungsregel kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Images nobody pulled for 7 days leave at midnight. Edit the project to keep them longer.</source>
        <translation>Images, die 7 Tage niemand geholt hat, verschwinden um Mitternacht. Das Projekt bearbeiten, um sie länger zu behalten.</translation>
    </message>
</context>
<context>
    <name>berth::ui::ProjectSheet</name>
    <message>
        <source>Project name</source>
        <translation>Projektname</translation>
    </message>
    <message>
        <source>Access level</source>
        <translation>Zugriffsstufe</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Only members and robots may pull.</source>
        <translation>Nur Mitglieder und Roboter dürfen holen.</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Anybody who reaches Harbor may pull, without signing in.</source>
        <translation>Jeder, der Harbor erreicht, darf ohne Anmeldung holen.</translation>
    </message>
    <message>
        <source>Storage quota</source>
        <translation>Speicherkontingent</translation>
    </message>
    <message>
        <source>Proxy cache: pull from an endpoint and keep what was pulled</source>
        <translation>Proxy-Cache: von einem Endpoint holen und Geholtes behalten</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Keep cached images</source>
        <translation>Gecachte Images behalten</translation>
    </message>
    <message>
        <source>Days since the last pull</source>
        <translation>Tage seit dem letzten Pull</translation>
    </message>
    <message>
        <source> days</source>
        <comment>unit behind a number</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Harbor&apos;s own rule: 7 days after the last pull</source>
        <translation>Harbors eigene Regel: 7 Tage nach dem letzten Pull</translation>
    </message>
    <message>
        <source>Harbor adds this by itself, checks every midnight, and deletes images nobody pulled, also those never pulled since they were cached.</source>
        <translation>Harbor legt sie selbst an, prüft jede Mitternacht und löscht Images, die niemand geholt hat, auch die seit dem Cachen nie geholten.</translation>
    </message>
    <message>
        <source>A number of days after the last pull</source>
        <translation>Eine Anzahl Tage nach dem letzten Pull</translation>
    </message>
    <message>
        <source>Until somebody deletes them</source>
        <translation>Bis jemand sie löscht</translation>
    </message>
    <message>
        <source>For clusters that keep images on their nodes and do not pull again.</source>
        <translation>Für Cluster, die Images auf ihren Nodes behalten und nicht erneut holen.</translation>
    </message>
    <message>
        <source>Bandwidth from upstream</source>
        <translation>Bandbreite von Upstream</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Kbit/s</source>
        <translation>Kbit/s</translation>
    </message>
    <message>
        <source>Upstream connections</source>
        <translation>Upstream-Verbindungen</translation>
    </message>
    <message>
        <source>Serve the cached copy when upstream has it no more</source>
        <translation>Kopie aus dem Cache liefern, wenn Upstream es nicht mehr hat</translation>
    </message>
    <message>
        <source>Ask upstream for signatures and other referrers</source>
        <translation>Upstream nach Signaturen und anderen Referrers fragen</translation>
    </message>
    <message>
        <source>Repository filter</source>
        <translation>Repository-Filter</translation>
    </message>
    <message>
        <source>Filter kind</source>
        <translation>Art des Filters</translation>
    </message>
    <message>
        <source>Pattern with * and **</source>
        <translation>Muster mit * und **</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Choose the endpoint this project pulls from, or create one under Endpoints first.</source>
        <translation>Den Endpoint wählen, von dem dieses Projekt holt, oder zuerst unter Endpoints einen anlegen.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Nothing is saved until you create it</source>
        <translation>Bis zum Anlegen wird nichts gespeichert</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>Endpoint %1</translation>
    </message>
    <message>
        <source>Edit project %1</source>
        <translation>Projekt %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Name, kind and endpoint of a project can never change</source>
        <translation>Name, Art und Endpoint eines Projekts lassen sich nie ändern</translation>
    </message>
    <message>
        <source>What is pulled beyond it is served, but not cached.</source>
        <translation>Was darüber hinaus geholt wird, wird geliefert, aber nicht gecacht.</translation>
    </message>
    <message>
        <source>This account may not change quotas: a Harbor administrator can.</source>
        <translation>Dieses Konto darf keine Kontingente ändern: ein Harbor-Administrator kann es.</translation>
    </message>
    <message>
        <source>For each layer by itself, not for the project.</source>
        <translation>Für jeden Layer einzeln, nicht für das Projekt.</translation>
    </message>
    <message>
        <source>For each artifact by itself.</source>
        <translation>Für jedes Artefakt einzeln.</translation>
    </message>
    <message>
        <source>Reading the endpoints…</source>
        <translation>Endpoints werden gelesen…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>an endpoint&apos;s name and URL</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>There is no endpoint yet. Create one under Endpoints, then come back.</source>
        <translation>Noch kein Endpoint. Unter Endpoints einen anlegen, dann zurückkommen.</translation>
    </message>
    <message>
        <source>Where the project pulls from. It can never change.</source>
        <translation>Woher das Projekt holt. Lässt sich nie ändern.</translation>
    </message>
    <message>
        <source>This project has a retention policy of its own making. It stays as it is until one of these is chosen.</source>
        <translation>Dieses Projekt hat eine eigene Aufbewahrungsregel. Sie bleibt, wie sie ist, bis eine von diesen gewählt wird.</translation>
    </message>
    <message>
        <source>Saving and reading back…</source>
        <translation>Speichern und zurücklesen…</translation>
    </message>
    <message>
        <source>Creating and reading back…</source>
        <translation>Anlegen und zurücklesen…</translation>
    </message>
</context>
<context>
    <name>berth::ui::ProjectsPage</name>
    <message>
        <source>Filter by name…</source>
        <translation>Nach Name filtern…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>proxy caches</source>
        <translation>Proxy-Caches</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>No project yet: images need one to be cached in.</source>
        <translation>Noch kein Projekt: Images brauchen eines, in dem sie gecacht werden.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Images anzeigen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Harbor is in read-only mode: it refuses changes until an administrator ends it.</source>
        <translation>Harbor ist im Nur-Lesen-Modus: er lehnt Änderungen ab, bis ein Administrator ihn beendet.</translation>
    </message>
    <message>
        <source>This account may not create projects. A Harbor administrator can give it %1.</source>
        <translation>Dieses Konto darf keine Projekte anlegen. Ein Harbor-Administrator kann ihm %1 geben.</translation>
    </message>
    <message>
        <source>Delete the project %1?</source>
        <translation>Projekt %1 löschen?</translation>
    </message>
    <message>
        <source>%1 Its robots, members, quota and retention go as well. Disk space comes back with the next garbage collection.</source>
        <translation>%1 Roboter, Mitglieder, Kontingent und Aufbewahrung gehen ebenfalls. Der Plattenplatz wird mit der nächsten Garbage Collection frei.</translation>
    </message>
    <message>
        <source>It is empty. Its robots, members, quota and retention go with it.</source>
        <translation>Es ist leer. Roboter, Mitglieder, Kontingent und Aufbewahrung gehen mit.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more repositories</source>
        <translation>
            <numerusform>und %n weiteres Repository</numerusform>
            <numerusform>und %n weitere Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete project and images</source>
        <translation>Projekt und Images löschen</translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation>Projekt löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete project %1</source>
        <translation>Projekt %1 löschen</translation>
    </message>
    <message>
        <source>Cancelled. What was deleted until then stays deleted.</source>
        <translation>Abgebrochen. Was bis dahin gelöscht wurde, bleibt gelöscht.</translation>
    </message>
</context>
<context>
    <name>berth::ui::SecretField</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Blanks and line ends around what was pasted were left out.</source>
        <translation>Leerzeichen und Zeilenenden um das Eingefügte wurden weggelassen.</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Type or paste the new one; the stored one stays until this is saved.</source>
        <translation>Das neue eingeben oder einfügen; das gespeicherte bleibt bis zum Speichern.</translation>
    </message>
</context>
<context>
    <name>berth::ui::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Waiting for Harbor to answer.</source>
        <translation>Warten auf Harbors Antwort.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>berth::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>Die ausgewählte Zeile öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Rename or edit the selected row</source>
        <translation>Die ausgewählte Zeile umbenennen oder bearbeiten</translation>
    </message>
    <message>
        <source>Delete the selected row, after a question</source>
        <translation>Die ausgewählte Zeile löschen, nach Rückfrage</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>Die Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Die Zeile kopieren</translation>
    </message>
    <message>
        <source>Leave a form or the search box</source>
        <translation>Ein Formular oder das Suchfeld verlassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>berth::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>berth::ui::SidebarItem</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a page and its count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>berth::ui::SizeField</name>
    <message>
        <source>Unlimited</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
</context>
<context>
    <name>berth::ui::SkeletonView</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>berth::ui::StateView</name>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation>Nichts hier passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This account may not do this: %1.</source>
        <translation>Dieses Konto darf das nicht: %1.</translation>
    </message>
    <message>
        <source>%1 can give it the permission.</source>
        <translation>%1 kann die Berechtigung geben.</translation>
    </message>
    <message>
        <source>Shown is what was known %1 (%2). Nothing can be changed until Harbor answers again.</source>
        <translation>Gezeigt wird der Stand von %1 (%2). Nichts lässt sich ändern, bis Harbor wieder antwortet.</translation>
    </message>
</context>
<context>
    <name>berth::ui::TablePage</name>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
</context>
<context>
    <name>berth::ui::TaskPanel</name>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Cancel this</source>
        <translation>Diese abbrechen</translation>
    </message>
    <message>
        <source>Running and ended work</source>
        <translation>Laufende und beendete Arbeit</translation>
    </message>
</context>
<context>
    <name>berth::ui::UseItPage</name>
    <message>
        <source>Image references, one a line</source>
        <translation>Image-Referenzen, eine pro Zeile</translation>
    </message>
    <message>
        <source>nvcr.io/nvidia/driver:550 – also YAML lines, FROM lines and docker pull commands</source>
        <translation>nvcr.io/nvidia/driver:550 – auch YAML-Zeilen, FROM-Zeilen und docker-pull-Befehle</translation>
    </message>
    <message>
        <source>References through the cache</source>
        <translation>Referenzen über den Cache</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Through the cache</source>
        <translation>Über den Cache</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Pull with</source>
        <translation>Holen mit</translation>
    </message>
    <message>
        <source>Helm values</source>
        <translation>Helm-Values</translation>
    </message>
    <message>
        <source>Pull commands</source>
        <translation>Pull-Befehle</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>How the chart names the image</source>
        <translation>Wie das Chart das Image nennt</translation>
    </message>
    <message>
        <source>GPU Operator component: repository, image, version</source>
        <translation>GPU-Operator-Komponente: repository, image, version</translation>
    </message>
    <message>
        <source>image: repository, tag</source>
        <translation>image: repository, tag</translation>
    </message>
    <message>
        <source>image: registry, repository, tag</source>
        <translation>image: registry, repository, tag</translation>
    </message>
    <message>
        <source>Key in the values</source>
        <translation>Schlüssel in den Values</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <comment>an upstream and a project</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>nvcr.io through %1, which is assumed: this account may not list endpoints</source>
        <translation>nvcr.io über %1, was angenommen ist: dieses Konto darf keine Endpoints auflisten</translation>
    </message>
    <message>
        <source>This Harbor has no proxy-cache project yet, so nothing can come through it.</source>
        <translation>Dieser Harbor hat noch kein Proxy-Cache-Projekt; nichts kann darüber kommen.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Paste references above.</source>
        <translation>Referenzen oben einfügen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n references go through the cache</source>
        <translation>
            <numerusform>%1 von %n Referenz geht über den Cache</numerusform>
            <numerusform>%1 von %n Referenzen gehen über den Cache</numerusform>
        </translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Choose a line that is a reference.</source>
        <translation>Eine Zeile wählen, die eine Referenz ist.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Makes Harbor the cache in front of NVIDIA&apos;s registry.</source>
        <translation>Macht Harbor zum Cache vor NVIDIAs Registry.</translation>
    </message>
    <message>
        <source>Open on the demo Harbor, which lives in memory and needs no network.</source>
        <translation>Mit dem Demo-Harbor öffnen, der im Speicher lebt und kein Netz braucht.</translation>
    </message>
    <message>
        <source>Connect to this profile.</source>
        <translation>Mit diesem Profil verbinden.</translation>
    </message>
    <message>
        <source>Print &quot;ready&quot; once the window takes input.</source>
        <translation>„ready“ ausgeben, sobald das Fenster Eingaben annimmt.</translation>
    </message>
</context>
</TS>
