@echo off
rem In the place of Maven: says where it was started and with what, and makes a jar that is none.
setlocal EnableDelayedExpansion
echo !CD!: %*>"%FAKE_MAVEN_SAYS%"
if defined FAKE_MAVEN_FAILS exit /b 1
if not exist target md target
echo made>target\wsalab.jar
exit /b 0
