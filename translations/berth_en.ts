<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>EndpointRows</name>
    <message numerus="yes">
        <source>%n proxy-cache projects</source>
        <translation>
            <numerusform>%n proxy-cache project</numerusform>
            <numerusform>%n proxy-cache projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NgcKey</name>
    <message numerus="yes">
        <source>%1, %n character(s), ends in …%2</source>
        <translation>
            <numerusform>%1, %n character, ends in …%2</numerusform>
            <numerusform>%1, %n characters, ends in …%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message numerus="yes">
        <source>%n repositories of project “%1” were deleted, the project was not: %2</source>
        <translation>
            <numerusform>%n repository of project “%1” was deleted, the project was not: %2</numerusform>
            <numerusform>%n repositories of project “%1” were deleted, the project was not: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message numerus="yes">
        <source>%n days after the last pull</source>
        <translation>
            <numerusform>%n day after the last pull</numerusform>
            <numerusform>%n days after the last pull</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::Error</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ImageTree</name>
    <message numerus="yes">
        <source>%n artifacts</source>
        <translation>
            <numerusform>%n artifact</numerusform>
            <numerusform>%n artifacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pulls</source>
        <translation>
            <numerusform>%n pull</numerusform>
            <numerusform>%n pulls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::store::Profiles</name>
    <message numerus="yes">
        <source>The profile name may have at most %n character(s).</source>
        <translation>
            <numerusform>The profile name may have at most %n character.</numerusform>
            <numerusform>The profile name may have at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::EndpointsPage</name>
    <message numerus="yes">
        <source>%1 cannot be deleted: %n proxy-cache projects pull through it.</source>
        <translation>
            <numerusform>%1 cannot be deleted: %n proxy-cache project pulls through it.</numerusform>
            <numerusform>%1 cannot be deleted: %n proxy-cache projects pull through it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::HeaderBar</name>
    <message numerus="yes">
        <source>%n running</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests under way</source>
        <translation>
            <numerusform>%n request under way</numerusform>
            <numerusform>%n requests under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::ImageDetails</name>
    <message numerus="yes">
        <source>index of %n platforms</source>
        <translation>
            <numerusform>index of %n platform</numerusform>
            <numerusform>index of %n platforms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::ImagesPage</name>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::KeyPage</name>
    <message numerus="yes">
        <source>%1, in %n days</source>
        <translation>
            <numerusform>%1, in %n day</numerusform>
            <numerusform>%1, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n repository(ies) cached.</source>
        <translation>
            <numerusform>%n repository cached.</numerusform>
            <numerusform>%n repositories cached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::ProjectsPage</name>
    <message numerus="yes">
        <source>and %n more repositories</source>
        <translation>
            <numerusform>and %n more repository</numerusform>
            <numerusform>and %n more repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>berth::ui::UseItPage</name>
    <message numerus="yes">
        <source>%1 of %n references go through the cache</source>
        <translation>
            <numerusform>%1 of %n reference goes through the cache</numerusform>
            <numerusform>%1 of %n references go through the cache</numerusform>
        </translation>
    </message>
</context>
</TS>
