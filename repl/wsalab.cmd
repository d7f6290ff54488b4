@echo off
rem Starts wsalab: finds Java, builds on first use and after a change, and keeps a class-data archive
rem so that later starts are fast. Works from any directory and with blanks in paths.
rem
rem   WSALAB_JAVA_OPTS   options for the virtual machine
rem
rem Nothing but cmd.exe and what every Windows has beside it is needed. A path may hold blanks,
rem parentheses and ampersands: so no block in parentheses names one, and messages go by way of SAID.

setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "LAB=%%~fI"
set "RUN=%LAB%\target\run"
set "BUILT=%LAB%\target\wsalab.jar"
set "JAR=%RUN%\wsalab.jar"

rem Errors are looked at in lines of their own: Wine's cmd ends the script when a label returns into ||.
call :find_java
if errorlevel 1 exit /b 3
call :is_stale
if errorlevel 1 goto up_to_date
call :build
if errorlevel 1 exit /b 3
:up_to_date

set "FLAGS=-XX:+UseSerialGC -Xshare:auto -Xlog:disable"
rem What is printed is UTF-8, into a file or a pipe as well; Java 17 knows the names with sun, later
rem ones the others.
set "TEXT=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
set "TEXT=%TEXT% -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"
set "ARCHIVE=%RUN%\java-%VERSION%.jsa"
if not exist "%ARCHIVE%" call :train
rem A command that is soon over gains from the quick compiler alone; a session does not.
for %%C in (-e -h --help -V --version check replay providers) do if "%~1"=="%%C" set "FLAGS=%FLAGS% -XX:TieredStopAtLevel=1"
set "SHARED="
if exist "%ARCHIVE%" set SHARED="-XX:SharedArchiveFile=%ARCHIVE%"

call :begin_utf8
"%JAVA%" %FLAGS% %TEXT% %WSALAB_JAVA_OPTS% %SHARED% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
call :end_utf8
exit /b %CODE%

rem Lets the console show UTF-8 while the lab runs. Without a console there is no page, or page 0.
:begin_utf8
set "PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "PAGE=%%P"
if not defined PAGE exit /b 0
set "PAGE=%PAGE: =%"
if "%PAGE%"=="65001" set "PAGE="
if "%PAGE%"=="0" set "PAGE="
if defined PAGE chcp 65001 >nul 2>&1
exit /b 0

:end_utf8
if defined PAGE chcp %PAGE% >nul 2>&1
exit /b 0

rem Sets JAVA, and VERSION to the whole version of a JDK 17 or newer.
:find_java
set "JAVA="
if defined JAVA_HOME goto from_java_home
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if defined JAVA goto found_java
set "SAID=there is no Java: install a JDK 17 or newer, or set JAVA_HOME to one"
call :say
exit /b 1
:from_java_home
rem Some write it with quotes around it.
set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%JAVA%" goto found_java
set "SAID=JAVA_HOME is %JAVA_HOME%, where there is no bin\java.exe; set it to a JDK 17 or newer"
call :say
exit /b 1
:found_java
set "VERSION="
for %%J in ("%JAVA%") do set "BIN=%%~dpJ"
set "RELEASE=%BIN%..\release"
if not exist "%RELEASE%" goto ask_version
if exist "%BIN%javac.exe" goto read_version
set "SAID=%JAVA% is not of a JDK: there is no compiler beside it"
call :say
exit /b 1
:read_version
for /f "usebackq tokens=1,2 delims==" %%K in ("%RELEASE%") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
if defined VERSION goto check_version
:ask_version
set "ANSWER=%TEMP%\wsalab-%RANDOM%%RANDOM%.txt"
"%JAVA%" -version >"%ANSWER%" 2>&1
for /f "usebackq tokens=2,3" %%K in ("%ANSWER%") do if "%%K"=="version" set "VERSION=%%~L"
del "%ANSWER%" 2>nul
:check_version
set "FEATURE=0"
for /f "delims=.-+_" %%V in ("%VERSION%") do set "FEATURE=%%V"
if %FEATURE% geq 17 exit /b 0
set "SAID=%JAVA% is Java %VERSION%; wsalab needs a JDK 17 or newer"
call :say
exit /b 1

rem Succeeds when the jar is missing, or the sources differ from those it was built from. Windows has
rem no "newer than", so a copy of the sources is kept beside the jar and robocopy compares.
:is_stale
if not exist "%JAR%" exit /b 0
fc /b "%LAB%\pom.xml" "%RUN%\pom.xml" >nul 2>&1 || exit /b 0
fc /b "%LAB%\docs\rules.md" "%RUN%\rules.md" >nul 2>&1 || exit /b 0
fc /b "%LAB%\docs\notes.md" "%RUN%\notes.md" >nul 2>&1 || exit /b 0
robocopy "%LAB%\src\main" "%RUN%\src" /MIR /L /NJH /NJS /NP /NDL /NFL >nul 2>&1
if errorlevel 1 exit /b 0
exit /b 1

:build
if not exist "%RUN%" md "%RUN%" 2>nul
if exist "%RUN%" goto can_write
set "SAID=cannot write to %RUN%"
call :say
exit /b 1
:can_write
if exist "%RUN%\lock" goto busy
md "%RUN%\lock" 2>nul
if not errorlevel 1 goto locked
:busy
set "SAID=another process builds; wait for it, or remove %RUN%\lock if there is none"
call :say
exit /b 1
:locked
call :compile
set "RESULT=%ERRORLEVEL%"
rd "%RUN%\lock" 2>nul
exit /b %RESULT%

:compile
set "MAVEN="
for %%M in (mvn.cmd mvn.bat mvn.exe) do if not "%%~$PATH:M"=="" set "MAVEN=%%~$PATH:M"
if defined MAVEN goto has_maven
set "SAID=there is no mvn: install Maven 3.8 or newer, which builds wsalab on its first start"
call :say
exit /b 1
:has_maven
set "SAID=building; the first time this takes a minute"
call :say
rem What is edited during the build differs from this copy, and is built by the next start.
copy /y "%LAB%\pom.xml" "%RUN%\pom.xml" >nul
copy /y "%LAB%\docs\rules.md" "%RUN%\rules.md" >nul
copy /y "%LAB%\docs\notes.md" "%RUN%\notes.md" >nul
robocopy "%LAB%\src\main" "%RUN%\src" /MIR /R:1 /W:1 /NJH /NJS /NP /NDL /NFL >nul
rem Maven's own libraries make newer Java complain.
if %FEATURE% geq 23 set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow"
pushd "%LAB%"
call "%MAVEN%" -q -B -Dspotless.check.skip -DskipTests package 1>&2 <nul
set "RESULT=%ERRORLEVEL%"
popd
if "%RESULT%"=="0" goto built
del "%RUN%\pom.xml" 2>nul
set "SAID=the build failed; 'mvn package' in %LAB% shows why"
call :say
exit /b 1
:built
rem Started from a copy, a lab that runs does not lose its classes to the next build.
del "%RUN%\*.jsa" 2>nul
copy /y "%BUILT%" "%JAR%" >nul && exit /b 0
del "%RUN%\pom.xml" 2>nul
set "SAID=cannot replace %JAR%; end the labs that still run and start again"
call :say
exit /b 1

rem Makes the archive for this JDK from a session that loads what most sessions load. Without one
rem everything works, only slower, so failing is no error.
:train
set "MADE=%RUN%\made-%RANDOM%%RANDOM%.jsa"
"%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%MADE%" -cp "%JAR%" org.wsalab.cli.Training >nul 2>&1 <nul
if exist "%MADE%" move /y "%MADE%" "%ARCHIVE%" >nul 2>&1
if exist "%MADE%" del "%MADE%" 2>nul
exit /b 0

:say
setlocal EnableDelayedExpansion
echo wsalab: !SAID! 1>&2
exit /b 0
