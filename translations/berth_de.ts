<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Reference</name>
    <message>
        <source>The image reference is empty: write one such as nvcr.io/nvidia/cuda:12.4.1-base-ubuntu22.04.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference is too long: %1 characters, where at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference contains a blank: write one reference without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference contains a character that is not plain ASCII: U+%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference starts with a scheme: leave out “%1://”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a digest only: write the repository in front of it, such as nvcr.io/nvidia/cuda@sha256:….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference contains “#”: write “/” between host and repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference ends with a slash: a repository name is missing after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference names no repository after the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository name is too long: %1 characters, where at most %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository “%1” has upper-case letters: repository names are lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository “%1” has an empty part between two slashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a repository name: its parts are lower-case letters and digits, joined by single “.”, “_”, “__” or “-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port “%1” is not one: ports are 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a registry host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a digest: one is sha256: and 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference ends with a colon: a tag is missing after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a tag: a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts with a letter, a digit or “_”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping is written UPSTREAM=PROJECT, such as nvcr.io=nvidiaio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a registry host, with or without a path: leave out the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a Harbor project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on this Harbor already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is mapped to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snippet</name>
    <message>
        <source>The key has an empty part: write it as operator or server.image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image reference names no host, so a chart would look for it on Docker Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A component needs a repository of at least two parts, such as nvidiaio/nvaie/gpu-operator-1-3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
