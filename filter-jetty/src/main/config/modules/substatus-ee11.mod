[description]
Answers the errors of EE11 web applications that no filter sees with pages of Substatus.

[environment]
ee11

[tags]
server

[depend]
substatus
ee11-webapp

[files]
lib/substatus/ee11/
basehome:modules/substatus/ee11-substatus.xml|environments/ee11-substatus.xml

[lib]
lib/substatus/ee11/*.jar
